import { html } from 'hono/html';
import type { Problem } from '../http/problem.ts';
import { pageHeaders, pageHtml, type Html } from './layout.ts';
import { pageVoice, voiceQuery, type PageVoice } from './page-voice.ts';

/** What who followed an old or broken link reads in place of problem+json: what is the matter, and a way on. */
export async function problemPage(problem: Problem, address: string, requestId: string): Promise<Response> {
  const url = new URL(address);
  const voice = await pageVoice(url.searchParams);
  const { heading, hint } = wordsFor(problem, url, voice);
  const main = html`<p>${hint}</p>
${wayOn(problem, url, voice)}`;
  const { status } = problem;
  const { headers } = problem.toResponse(requestId);
  for (const [name, value] of Object.entries(pageHeaders(voice))) headers.set(name, value);
  return new Response(pageHtml({ voice, heading, main }), { status, headers });
}

function wordsFor({ status }: Problem, { pathname }: URL, { say }: PageVoice): { heading: string; hint: string } {
  if (status >= 500) return { heading: say('failed'), hint: say('failedServerHint') };
  // Short addresses stand on paper, and are typed over.
  if (pathname.startsWith('/f/')) return { heading: say('lost'), hint: say('lostCode') };
  if ([400, 404, 410].includes(status)) return { heading: say('lost'), hint: say('lostHint') };
  return { heading: say('refused'), hint: say('refusedHint') };
}

/** To the programme, where there is one: also for who asked for a flyer of a month that does not exist. */
function wayOn({ code, status }: Problem, { pathname }: URL, voice: PageVoice): Html {
  const programme = /^\/p\/[^/]+/.exec(pathname)?.[0];
  if (programme === undefined || code === 'unknown_tenant' || status >= 500) return '';
  return html`<p><a href="${programme}?${voiceQuery(voice)}">${voice.say('toProgramme')}</a></p>`;
}
