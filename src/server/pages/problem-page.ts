import { html } from 'hono/html';
import type { Problem } from '../http/problem.ts';
import { pageHeaders, readLang } from './plain-page.ts';
import { programmeTexts } from './programme-texts.ts';

/** What who followed an old or broken link to a programme reads in place of problem+json: what is the matter, and a way on. */
export function problemPage(problem: Problem, address: string, requestId: string): Response {
  const url = new URL(address);
  const lang = readLang(url.searchParams);
  const { lost, lostHint, lostCode, failed, failedHint, toProgramme } = programmeTexts[lang];
  const { status } = problem;
  // Short addresses stand on paper, and are typed over.
  const wayOn = url.pathname.startsWith('/f/') ? lostCode : lostHint;
  const [title, hint] = status < 500 ? [lost, wayOn] : [failed, failedHint];
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/assets/programme.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${hint}</p>
${status === 400 ? html`<p><a href="${programmeOf(url)}?lang=${lang}">${toProgramme}</a></p>` : ''}
</main>
</body>
</html>
`;
  const { headers } = problem.toResponse(requestId);
  for (const [name, value] of Object.entries(pageHeaders(lang))) headers.set(name, value);
  return new Response(String(page), { status, headers });
}

/** The page of the whole programme, also for who asked for a flyer of a month that does not exist. */
const programmeOf = ({ pathname }: URL): string => pathname.replace(/^(\/p\/[^/]+)\/.*$/, '$1');
