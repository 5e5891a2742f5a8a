import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loaderLine, snippet, WAYS, type EmbedFiles } from '../../src/domain/embed-snippets.ts';
import { EMBEDS, embedNamed, readEmbedAddress, type EmbedChoice } from '../../src/domain/embeds.ts';

const CHOICE: EmbedChoice = {
  embed: embedNamed('calendar')!,
  server: 'https://stek.example',
  tenant: 'ieper',
  attributes: { place: 'zillebeke' },
};
const FILES: EmbedFiles = {
  cdn: 'https://stek.example/cdn',
  version: '0.1.0',
  integrity: { 'bundled/stek-activity-calendar.js': 'sha384-abc' },
  name: 'Het programma van De Stek',
};

const hrefs = (text: string): string[] =>
  [...text.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));

describe('What a site pastes', () => {
  it('is a link that says what can be made of it', () => {
    assert.equal(
      snippet('link', CHOICE, FILES),
      '<a href="https://stek.example/p/ieper?embed=calendar&amp;place=zillebeke">Het programma van De Stek</a>',
    );
  });

  it('is a script that stands where the element comes, with the link that it takes into the element', () => {
    assert.equal(
      snippet('script', CHOICE, FILES),
      `<script async src="https://stek.example/cdn/stek.js" data-stek="calendar" data-tenant="ieper" data-place="zillebeke"></script>
<a href="https://stek.example/p/ieper?embed=calendar&amp;place=zillebeke">Het programma van De Stek</a>`,
    );
  });

  it('is the element with a script of one version, which the browser checks', () => {
    assert.equal(
      snippet('element', CHOICE, FILES),
      `<script type="module" src="https://stek.example/cdn/0.1.0/bundled/stek-activity-calendar.js" integrity="sha384-abc" crossorigin="anonymous"></script>

<stek-activity-calendar api="https://stek.example/v1/ieper" place="zillebeke"><a href="https://stek.example/p/ieper?embed=calendar&amp;place=zillebeke">Het programma van De Stek</a></stek-activity-calendar>`,
    );
  });

  it('is a frame with a title, and nothing inside that could be shown as text', () => {
    assert.equal(
      snippet('frame', CHOICE, FILES),
      `<iframe src="https://stek.example/p/ieper?embed=calendar&amp;place=zillebeke&amp;frame=1" title="Het programma van De Stek" width="100%" height="600" frameborder="0" loading="lazy"></iframe>
<a href="https://stek.example/p/ieper?place=zillebeke">Het programma van De Stek</a>`,
    );
  });

  it('is a package for who builds a site', () => {
    assert.equal(
      snippet('npm', CHOICE, FILES),
      `npm install @stek/embed@0.1.0

import '@stek/embed/elements/stek-activity-calendar';

<stek-activity-calendar api="https://stek.example/v1/ieper" place="zillebeke"><a href="https://stek.example/p/ieper?embed=calendar&amp;place=zillebeke">Het programma van De Stek</a></stek-activity-calendar>`,
    );
  });

  it('leaves the hash out where none is known, and says where files and server are not the same', () => {
    const elsewhere = { ...FILES, cdn: 'https://files.example/stek', integrity: {} };
    assert.match(snippet('element', CHOICE, elsewhere), /^<script type="module" src="[^"]+"><\/script>/);
    assert.match(snippet('script', CHOICE, elsewhere), / data-server="https:\/\/stek\.example" /);
    assert.match(loaderLine(elsewhere, CHOICE.server), / data-origins="https:\/\/stek\.example">/);
    assert.match(
      loaderLine({ cdn: 'stek' }, CHOICE.server),
      /src="stek\/stek\.js" data-origins="https:\/\/stek\.example">/,
    );
    assert.equal(loaderLine(FILES, CHOICE.server), '<script async src="https://stek.example/cdn/stek.js"></script>');
  });

  it('names an embed that can be paused wherever something asks for it', () => {
    const named = { ...FILES, embedId: 'home-page' };
    assert.match(snippet('link', CHOICE, named), /&amp;embed-id=home-page"/);
    assert.match(snippet('script', CHOICE, named), / data-embed-id="home-page">/);
    assert.match(snippet('frame', CHOICE, named), /&amp;embed-id=home-page&amp;frame=1"/);
  });

  it('writes whatever was typed as a value, never as code', () => {
    const attributes = { place: '"><script>alert(1)</script>', easy: '', lang: "fr'&", organiser: 'A & B, <C>' };
    const typed = { ...CHOICE, attributes };
    for (const way of WAYS) {
      const text = snippet(way, typed, { ...FILES, name: '<b>"Wat & waar"</b>', embedId: '"&<' });
      assert.doesNotMatch(text, /<b>|alert\(1\)<|"Wat/, way);
      assert.equal(text.match(/<script/g)?.length ?? 0, ['script', 'element'].includes(way) ? 1 : 0, way);
    }
    const [href] = hrefs(snippet('link', typed, FILES));
    assert.deepEqual(readEmbedAddress(href!)?.attributes, attributes);
  });

  it('has no attribute that its element does not list, and a boolean one has no value', () => {
    const text = snippet(
      'element',
      { ...CHOICE, attributes: { easy: '', api: 'https://bad.example', onclick: 'x' } },
      FILES,
    );
    assert.match(text, /<stek-activity-calendar api="https:\/\/stek\.example\/v1\/ieper" easy>/);
    assert.doesNotMatch(text, /bad\.example|onclick/);
  });

  it('has a link to a page in each way and for each element', () => {
    const all = EMBEDS.flatMap(embed =>
      WAYS.map(way => [embed.name, hrefs(snippet(way, { ...CHOICE, embed }, FILES))]),
    );
    assert.equal(all.length, EMBEDS.length * WAYS.length);
    for (const [name, [href, ...more]] of all as [string, string[]][]) {
      assert.ok(href && URL.canParse(href), name);
      assert.ok(href.startsWith('https://stek.example/p/ieper'), href);
      assert.deepEqual(more, []);
    }
  });
});
