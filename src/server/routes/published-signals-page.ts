import * as z from 'zod/mini';
import { defineRoute } from '../api/define-route.ts';
import { answerOf } from '../http/answer.ts';
import { looseParameter } from '../http/query.ts';
import { pageHeaders } from '../pages/layout.ts';
import { pageLocale } from '../pages/page-locale.ts';
import { publishedSignalsHtml } from '../pages/published-signals.ts';
import { SIGNAL_PAGE_TEXTS, type SignalLocale } from '../pages/signal-locale.ts';
import { readPlaces } from '../programme/place-named.ts';
import { publishedSignals } from '../signals/published-signals.ts';
import { readSignalSettings } from '../signals/signal-settings.ts';
import { PAGE_PARAMETERS } from './form-page.ts';

/** What was done with what people passed on, without JavaScript. Made anew each time, as what it shows is. */
export const publishedSignalsPage = defineRoute({
  serving: 'fresh',
  method: 'GET',
  path: '/p/{tenant}/signals',
  name: 'showPublishedSignals',
  summary: 'What was done with what several people passed on, as a page without JavaScript.',
  access: 'public',
  query: z.object({
    theme: looseParameter('Name of a theme, such as `mobility`: only what is about that.', ['mobility']),
    ...PAGE_PARAMETERS,
  }),
  answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
  async handler({ read, query }) {
    const locale: SignalLocale = await pageLocale(query, SIGNAL_PAGE_TEXTS);
    const { themes } = await readSignalSettings(read);
    const [signals, places] = [await publishedSignals(read), await readPlaces(read)];
    const page = publishedSignalsHtml({
      locale,
      tenant: read.tenant,
      signals,
      theme: query.get('theme') ?? '',
      themes,
      places,
    });
    const answer = answerOf(page, 'text/html; charset=utf-8');
    return { ...answer, headers: { ...answer.headers, ...pageHeaders(locale, { tenant: read.tenant }) } };
  },
});
