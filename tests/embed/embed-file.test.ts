import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMBEDS } from '../../src/domain/embeds.ts';
import { readEmbedFile } from '../../src/embed/embed-file.ts';
import { ELEMENT_TAGS } from '../../src/embed/undefined-elements.ts';
import { elements } from '../../tools/elements.ts';

describe('What a site can embed', () => {
  it('is every element of the package, and no other', () => {
    assert.deepEqual(
      [...ELEMENT_TAGS].sort(),
      elements().map(({ tag }) => tag),
    );
  });

  it('is a file of the site, as its address says behind #', () => {
    const read = readEmbedFile(
      'https://www.example.be/map/agenda.ics?v=2#embed=flyer&place=zillebeke&easy=&api=x&month=2026-12',
    );
    assert.deepEqual(read, {
      embed: EMBEDS.find(({ name }) => name === 'flyer'),
      src: 'https://www.example.be/map/agenda.ics?v=2',
      attributes: { place: 'zillebeke', easy: '', month: '2026-12' },
    });
  });

  it('is no file whose address says something else, and nothing that is not fetched over the web', () => {
    for (const address of [
      'https://www.example.be/agenda.ics',
      'https://www.example.be/agenda.ics#agenda',
      'https://www.example.be/agenda.ics#embed=kalender',
      'https://stek.example/p/ieper?embed=calendar',
      'javascript:alert(1)#embed=calendar',
      'data:text/calendar,x#embed=calendar',
      'mailto:info@example.be#embed=calendar',
    ])
      assert.equal(readEmbedFile(address), undefined, address);
  });
});
