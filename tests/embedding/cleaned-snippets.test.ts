import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { snippet } from '../../src/domain/embed-snippets.ts';
import { EMBEDS } from '../../src/domain/embeds.ts';
import { SURVIVAL, type PastedWay } from '../../src/domain/embed-survival.ts';
import { missingEditors, missingWordPress, openCleaners, type OpenCleaner } from './cleaners.ts';
import { openReader, outcomeOf } from './left-over.ts';

const PASTED = ['link', 'script', 'element', 'frame'] as const satisfies readonly PastedWay[];
const FILES = {
  cdn: 'https://stek.example/cdn',
  version: '0.1.0',
  integrity: Object.fromEntries(EMBEDS.map(({ tag }) => [`bundled/${tag}.js`, 'sha384-abc'])),
  name: 'Het programma van De Stek & meer',
  embedId: 'home-page',
};
const SNIPPETS = EMBEDS.flatMap(embed =>
  PASTED.map(way => ({
    embed,
    way,
    html: snippet(
      way,
      {
        embed,
        server: 'https://stek.example',
        tenant: 'ieper',
        attributes: { place: 'zillebeke', lang: 'fr', easy: '' },
      },
      FILES,
    ),
  })),
);

const skip = missingEditors() ?? false;

describe('What editors and filters leave of a snippet', { skip }, () => {
  let opened: Awaited<ReturnType<typeof openCleaners>>;
  let reader: Awaited<ReturnType<typeof openReader>>;
  before(async () => {
    [opened, reader] = await Promise.all([openCleaners(), openReader()]);
  });
  after(async () => {
    await opened?.close();
    await reader?.close();
  });

  /** Of each way what is left, once: for every element the same. */
  async function measure({ clean }: OpenCleaner): Promise<Record<string, string>> {
    const left = await clean(SNIPPETS.map(({ html }) => html));
    const found: Record<string, Set<string>> = {};
    for (const [index, html] of left.entries()) {
      const { way, embed, html: pasted } = SNIPPETS[index]!;
      const leftOver = await reader.read(html);
      const outcome = outcomeOf(leftOver);
      assert.deepEqual(leftOver.links, (await reader.read(pasted)).links, `${embed.name}, ${way}: another address`);
      (found[way] ??= new Set()).add(outcome);
      if (outcome.includes(' ')) assert.fail(`${embed.name}, ${way}: ${outcome}`);
    }
    return Object.fromEntries(Object.entries(found).map(([way, outcomes]) => [way, [...outcomes].join(' or ')]));
  }

  it('is an element where nothing is cleaned, and a link where that is what was pasted', async () => {
    const clean = (texts: readonly string[]) => Promise.resolve([...texts]);
    const found = await measure({ name: 'wordpress', version: '', clean });
    assert.deepEqual(found, { link: 'link', script: 'element', element: 'element', frame: 'element' });
  });

  it('is a working element or a working link, never code: as the table says', async t => {
    const rows: Record<string, Record<string, string>> = {};
    for (const cleaner of opened.cleaners) {
      rows[cleaner.name] = await measure(cleaner);
      t.diagnostic(`${cleaner.name} ${cleaner.version}: ${JSON.stringify(rows[cleaner.name])}`);
    }
    const absent = missingWordPress();
    if (absent) t.diagnostic(`skipped: ${absent}`);
    const told = Object.entries(SURVIVAL).filter(([name]) => !(absent && name === 'wordpress'));
    assert.deepEqual(rows, Object.fromEntries(told));
  });

  it('sees code that is read, and a snippet of which nothing is left', async () => {
    const { html } = SNIPPETS.find(({ way }) => way === 'script')!;
    const asText = html.replaceAll('<', '&lt;');
    assert.match(outcomeOf(await reader.read(asText)), /^code is read/);
    assert.match(outcomeOf(await reader.read('<p>x</p>')), /^nothing is left/);
    assert.match(outcomeOf(await reader.read('<a href="https://stek.example"></a>')), /^nothing is left/);
  });
});
