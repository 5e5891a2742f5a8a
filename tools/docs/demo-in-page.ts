import { createDemo } from '../../src/demo/create-demo.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { createStekClient, http } from '../../src/sdk/index.ts';

/*
 * Gives the examples of a page a whole municipality that lives in the page: the real server over SQLite, in the memory of this tab.
 * Nothing that is filled in leaves it, and all of it is gone with the tab. Elements that ask it are loaded when it is there: sooner they
 * would say that they have no source.
 */
const demo = await createDemo({ images: new URL('../samples/images/', import.meta.url).href });
const client = createStekClient({ transport: http(demo.baseUrl, { fetch: demo.fetch }) });

for (const element of document.querySelectorAll<HTMLElement & { client?: StekClient; occurrenceId?: string }>(
  '[data-demo]',
)) {
  if (element.localName === 'stek-sign-up') element.occurrenceId = await aDateToSignUpFor();
  element.client = client;
}
const tags = new Set([...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName));
await Promise.all([...tags].map(tag => import(new URL(`../cdn/${tag}.js`, import.meta.url).href)));

async function aDateToSignUpFor(): Promise<string> {
  const from = new Date().toISOString().slice(0, 10);
  const { activities, occurrences } = await client.activities.upcoming({ from, limit: 40 });
  const open = new Set(
    activities.filter(({ signUp }) => signUp?.mode === 'required' && !signUp.url).map(({ id }) => id),
  );
  return occurrences.find(({ activityId, seats }) => open.has(activityId) && seats !== 'full')?.id ?? '';
}
