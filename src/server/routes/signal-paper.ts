import * as z from 'zod/mini';
import { defineRoute } from '../api/define-route.ts';
import { answerOf } from '../http/answer.ts';
import { looseParameter } from '../http/query.ts';
import { pageHeaders } from '../pages/layout.ts';
import { localeQuery } from '../pages/page-locale.ts';
import { signalPaperHtml } from '../pages/signal-paper.ts';
import { signalFormSettings } from '../signals/signal-settings.ts';
import { partOf } from '../store/snapshot.ts';
import { PAGE_PARAMETERS } from './form-page.ts';

/** The paper form for who does not like screens, as a page to print. */
export const signalPaper = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/p/{tenant}/signal-paper',
  name: 'showSignalPaper',
  summary: 'The paper form for signals, one sheet of A4 with a strip to keep, as a page to print.',
  access: 'public',
  query: z.object({ place: looseParameter('Slug or id of the place where it lies.'), ...PAGE_PARAMETERS }),
  answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
  async handler({ snapshot, query, origin }) {
    const { tenant, places } = snapshot;
    const named = query.get('place');
    const place = places.find(({ id, slug }) => named !== null && (id === named || slug === named));
    const at = place ? `&place=${encodeURIComponent(place.slug ?? place.id)}` : '';
    const address = query.get('address') === 'u' ? 'u' : 'je';
    const { html, lang } = await signalPaperHtml({
      ...{ settings: partOf(snapshot, signalFormSettings), place, tenant, origin, address },
      lang: query.get('lang') ?? 'nl',
      inLanguage: other => `/p/${tenant.id}/signal-paper?${localeQuery({ lang: other, address: 'je' })}${at}`,
      style: { href: '/assets/signal-paper.css' },
    });
    const answer = answerOf(html, 'text/html; charset=utf-8');
    return { ...answer, headers: { ...answer.headers, ...pageHeaders({ lang }) } };
  },
});
