import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueOf } from '../../tools/text-files.ts';

describe('A file of texts', () => {
  it('joins names by dots and turns the slots of i18next into ours', () => {
    assert.deepEqual(catalogueOf({ state: { confirmed: 'Dag {{name}}', no_show: '{{ a }} en {{b}}' } }), {
      'state.confirmed': 'Dag {name}',
      'state.no_show': '{a} en {b}',
    });
  });

  it('puts plural forms together', () => {
    assert.deepEqual(catalogueOf({ left: { seat_one: '1 plaats', seat_other: '{{count}} plaatsen' } }), {
      'left.seat': { one: '1 plaats', other: '{count} plaatsen' },
    });
  });

  it('is refused when a text has plural forms without the one that fits every number', () => {
    assert.throws(() => catalogueOf({ seat_one: '1 plaats' }, 'nl/x.json'), /nl\/x\.json: "seat" has no form "_other"/);
  });
});
