import * as z from 'zod/mini';
import { filterServices, noServiceCriteria } from '../../domain/service-filter.ts';
import { serviceTheme, type ServiceSpeech } from '../../domain/service-words.ts';
import { municipalTime } from '../../domain/municipal-clock.ts';
import { defineRoute } from '../api/define-route.ts';
import { answerOf } from '../http/answer.ts';
import { looseParameter } from '../http/query.ts';
import { pageHeaders } from '../pages/layout.ts';
import { pageLocale } from '../pages/page-locale.ts';
import { SERVICES_TEXTS, servicesHtml, type PageCriteria, type ServicesLocale } from '../pages/services.ts';
import { PAGE_PARAMETERS } from './form-page.ts';

/** No word that somebody looks for is longer. */
const LONGEST = 100;
const COSTS = ['free', 'reduced'] as const;

/** Who can help, by what the question is about, where somebody lives, the price and a word, without JavaScript. */
export const servicesPage = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/p/{tenant}/services',
  name: 'showServices',
  summary: 'Services people can be shown the way to, as a page without JavaScript.',
  access: 'public',
  query: z.object({
    words: looseParameter('Words that all have to be in it.'),
    theme: looseParameter('A life domain, or a theme of the municipality’s own.'),
    place: looseParameter('Where somebody lives, as services name it.'),
    cost: looseParameter('What it may cost: nothing, or nothing or less for some.', COSTS),
    ...PAGE_PARAMETERS,
  }),
  answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
  timed: true,
  async handler({ snapshot, query, now }) {
    const { tenant, services } = snapshot;
    const locale: ServicesLocale = await pageLocale(query, SERVICES_TEXTS);
    const criteria = criteriaOf(query);
    const local = municipalTime(now);
    const themeName = (theme: string) => serviceTheme(theme, locale.say as ServiceSpeech['say']);
    const all = services.toSorted((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
    const page = servicesHtml({
      ...{ locale, tenant, services: all, criteria, now: local },
      fitting: filterServices(all, { ...noServiceCriteria, ...criteria }, { now: local, themeName }),
      inLanguage: lang => {
        const asked = Object.entries(criteria).filter(([, value]) => value !== '');
        return `/p/${tenant.id}/services?${new URLSearchParams([...asked, ['lang', lang]] as [string, string][])}`;
      },
    });
    // It has a form, which holds for nobody alone: search engines may list it.
    const { 'x-robots-tag': _, ...headers } = pageHeaders(locale, { hasForm: true });
    const answer = answerOf(page, 'text/html; charset=utf-8');
    return { ...answer, headers: { ...answer.headers, ...headers } };
  },
});

/** What cannot be chosen is not chosen. */
function criteriaOf(query: URLSearchParams): PageCriteria {
  const word = (name: string) => (query.get(name) ?? '').slice(0, LONGEST);
  const cost = COSTS.find(one => one === query.get('cost')) ?? '';
  return { words: word('words'), theme: word('theme'), place: word('place'), cost };
}
