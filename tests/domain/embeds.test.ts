import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiOf, EMBEDS, embedAddress, embedNamed, readEmbedAddress } from '../../src/domain/embeds.ts';

const server = 'https://stek.example';
const calendar = embedNamed('calendar')!;
const flyer = embedNamed('flyer')!;

describe('An address that embeds an element', () => {
  it('is the page with the same content, and says what can be made of it', () => {
    const attributes = { place: 'zillebeke', view: 'next', limit: '3' };
    assert.equal(
      embedAddress({ embed: calendar, server, tenant: 'ieper', attributes }),
      'https://stek.example/p/ieper?embed=calendar&place=zillebeke&view=next&limit=3',
    );
    assert.equal(
      embedAddress({ embed: flyer, server, tenant: 'ieper', attributes: { place: 'sint jan' } }),
      'https://stek.example/p/ieper/flyer/sint%20jan?embed=flyer&place=sint+jan',
    );
  });

  it('is read back as it was written, for each element', () => {
    for (const embed of EMBEDS) {
      const attributes = Object.fromEntries(embed.attributes.map((name, index) => [name, `${name} & ${index}`]));
      const choice = { embed, server, tenant: 'ieper', attributes };
      assert.deepEqual(readEmbedAddress(embedAddress(choice)), choice);
    }
  });

  it('sets nothing that says whom to ask or to whom to seal', () => {
    const read = readEmbedAddress(
      'https://stek.example/p/ieper/kaart?embed=referral&api=https://other.example&key-pin=x&image-hosts=y&lang=fr',
    );
    assert.deepEqual(read?.attributes, { lang: 'fr' });
    assert.equal(apiOf(read!), 'https://stek.example/v1/ieper');
  });

  it('embeds nothing without a known name, a municipality and a scheme of the web', () => {
    for (const address of [
      'https://stek.example/p/ieper',
      'https://stek.example/p/ieper?embed=nothing',
      'https://stek.example/p/?embed=calendar',
      'https://stek.example/x/ieper?embed=calendar',
      'javascript:/p/ieper?embed=calendar',
      '/p/ieper?embed=calendar',
    ])
      assert.equal(readEmbedAddress(address), undefined, address);
  });
});
