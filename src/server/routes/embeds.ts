import { PublicEmbed } from '../../schema/embed.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { framingOf } from '../embeds/frame-ancestors.ts';
import { jsonAnswer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';

/** Whoever pauses an embed waits no longer than this: nobody shows an older answer while the next one comes. */
const CACHE_CONTROL = 'public, max-age=60';

/** What a loader asks before it makes an element of an embed. */
export const embedRoutes: readonly Route[] = [
  defineRoute({
    serving: 'cached',
    method: 'GET',
    path: '/v1/{tenant}/embeds/{id}',
    name: 'getEmbed',
    summary: 'Whether an embed is away for a while, and which sites may show it.',
    access: 'public',
    params: { id: 'Of the embed, as it stands in its snippet.' },
    answers: { 200: { description: 'Found.', content: { 'application/json': PublicEmbed } } },
    problems: ['not_found'],
    handler({ snapshot: { tenant }, param }) {
      const id = param('id');
      if (!tenant.embeds?.some(embed => embed.id === id))
        throw new Problem('not_found', 'There is no such embed here. See: stek embeds list.');
      const { sites, isPaused } = framingOf(tenant, id);
      const embed: PublicEmbed = { paused: isPaused, origins: [...sites] };
      const answer = jsonAnswer(embed);
      return { ...answer, headers: { ...answer.headers, 'cache-control': CACHE_CONTROL } };
    },
  }),
];
