import { html } from 'hono/html';
import type { Problem } from '../http/problem.ts';
import { pageHeaders, pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { pageLocale, localeQuery, type PageLocale } from './page-locale.ts';

/**
 * What who followed an old or broken link reads in place of problem+json: what is the matter, and a way on.
 * @param tenant whose page it would have been, where that is known
 */
export async function problemPage(
  problem: Problem,
  address: string,
  requestId: string,
  tenant?: PageTenant,
): Promise<Response> {
  const url = new URL(address);
  const locale = await pageLocale(url.searchParams);
  const { heading, hint } = wordsFor(problem, url, locale);
  const main = html`<p>${hint}</p>
${wayOn(problem, url, locale)}`;
  const { status } = problem;
  const { headers } = problem.toResponse(requestId);
  for (const [name, value] of Object.entries(pageHeaders(locale, { tenant }))) headers.set(name, value);
  return new Response(pageHtml({ locale, tenant, heading, main }), { status, headers });
}

function wordsFor({ status }: Problem, { pathname }: URL, { say }: PageLocale): { heading: string; hint: string } {
  if (status >= 500) return { heading: say('failed'), hint: say('failedServerHint') };
  // Short addresses stand on paper, and are typed over.
  if (pathname.startsWith('/f/')) return { heading: say('lost'), hint: say('lostCode') };
  if ([400, 404, 410].includes(status)) return { heading: say('lost'), hint: say('lostHint') };
  return { heading: say('refused'), hint: say('refusedHint') };
}

/** To the programme, where there is one: also for who asked for a flyer of a month that does not exist. */
function wayOn({ code, status }: Problem, { pathname }: URL, locale: PageLocale): Html {
  const programme = /^\/p\/[^/]+/.exec(pathname)?.[0];
  if (programme === undefined || code === 'unknown_tenant' || status >= 500) return '';
  return html`<p><a class="button" href="${programme}?${localeQuery(locale)}">${locale.say('toProgramme')}</a></p>`;
}
