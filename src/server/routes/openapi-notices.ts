import type { JsonSchema } from '../../schema/json-schema.ts';
import { NoticeRecord } from '../../schema/notice.ts';
import { jsonOf, object, open, operation, ref } from './openapi-operation.ts';

const tenant = ref('parameters', 'tenant');
const forWorkers = { security: [{ worker: [] }] };

/** Who has to be told that something changed; only workers see it. */
export const noticePaths = (): JsonSchema => ({
  '/v1/{tenant}/notices': operation(
    'get',
    'listNotices',
    'For workers: who still has to be told that a date changed or that a place is free, the longest waiting first.',
    [tenant],
    '200',
    jsonOf(ref('schemas', 'NoticeList')),
    { ...forWorkers, refused: ['400', '401', '403', '404'] },
  ),
  '/v1/{tenant}/notices/{id}/transitions': operation(
    'post',
    'moveNotice',
    'For workers: says that the person was told, so that nobody tells them again.',
    [tenant, ref('parameters', 'id'), ref('parameters', 'idempotencyKey')],
    '200',
    jsonOf(ref('schemas', 'NoticeRecord')),
    {
      ...forWorkers,
      body: jsonOf(ref('schemas', 'NoticeTransition')),
      refused: ['400', '401', '403', '404', '409', '413', '415', '422'],
    },
  ),
});

export const noticeSchemas = (): JsonSchema => ({
  NoticeRecord: open(NoticeRecord),
  NoticeList: object({ items: { type: 'array', items: ref('schemas', 'NoticeRecord') } }, ['items']),
  NoticeTransition: object({ to: { type: 'string', enum: ['told'] } }, ['to']),
});
