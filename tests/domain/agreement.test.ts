import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cardRequest } from '../../src/components/referral-card/filling/card-request.ts';
import { agreedIn, missingIn, takenBack, type Agreed } from '../../src/domain/agreement.ts';
import { CONSENT_FORMS, CONSENT_SCOPES, ReferralRequest } from '../../src/schema/referral.ts';
import '../support/same-cases.ts';

const INK = 'M20 90L60 40L100 110';

/** A form in which anything can be pressed in any order, and which looks at itself after each press, as the element does. */
class PressedForm {
  readonly fields = new Map<string, string>();
  words = 'Mag Greet je kaart lezen?';
  #seen: Agreed;

  constructor() {
    for (const [name, value] of FILLED) this.fields.set(name, value);
    this.#seen = agreedIn(this.data, this.words);
  }

  get data(): FormData {
    const data = new FormData();
    for (const [name, value] of this.fields) if (value) data.append(name, value);
    return data;
  }

  press({ name, value }: Press): void {
    if (name === 'words') this.words = value;
    else this.fields.set(name, value);
    this.look();
  }

  look(): Agreed {
    const { fields } = takenBack(this.#seen, agreedIn(this.data, this.words));
    for (const name of fields) this.fields.delete(name);
    return (this.#seen = agreedIn(this.data, this.words));
  }

  /** What would leave the page; `undefined` when nothing may. */
  send() {
    try {
      return cardRequest(this.data, { ...FACTS, agreed: this.look() });
    } catch (error) {
      assert.ok(error instanceof TypeError);
      return undefined;
    }
  }
}

const FACTS = {
  ...{ recipientId: '0b8f6f3e-2f0e-4d5c-9a54-8a8f1c0d7b11', placeId: '', textHash: 'A'.repeat(43) },
  ...{ textLanguage: 'nl', now: Date.parse('2026-11-28T09:00:00Z') },
};

/** All that is asked beside the yes and the signature. */
const FILLED = [
  ...[['themes', 'housing'] as const, ['firstName', 'Fatou'] as const, ['phone', '0470 12 34 56'] as const],
  ...[['speaks', 'fr'] as const, ['senderName', 'Wout'] as const, ['senderPhone', '057 00 00 00'] as const],
  ['givenBy', 'person'] as const,
];

interface Press {
  name: string;
  value: string;
}

const oneOf = (...values: string[]) => fc.constantFrom(...values);
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ name: oneOf(...CONSENT_SCOPES), value: oneOf('yes', 'yes', '') }),
  fc.record({ name: oneOf('share_card'), value: oneOf('yes') }),
  fc.record({ name: oneOf('way'), value: oneOf(...CONSENT_FORMS) }),
  fc.record({ name: oneOf('signature'), value: oneOf(INK, 'M1 1', '') }),
  fc.record({ name: oneOf('typedName'), value: oneOf('Fatou', '  ', '') }),
  fc.record({ name: oneOf('confirm.typed', 'confirm.paper', 'confirm.witnessed'), value: oneOf('yes', '') }),
  fc.record({ name: oneOf('givenBy'), value: oneOf('person', 'representative') }),
  fc.record({ name: oneOf('words'), value: oneOf('Mag Greet je kaart lezen?', 'Mag Karim je kaart lezen?') }),
);

/** Some begin by doing it as it is meant, so that there is enough that may be sent and can be undone. */
const MEANT: readonly Press[] = [
  ...[
    { name: 'share_card', value: 'yes' },
    { name: 'way', value: 'typed' },
  ],
  ...[
    { name: 'typedName', value: 'Fatou' },
    { name: 'confirm.typed', value: 'yes' },
  ],
];
const pressed = fc.oneof(
  { weight: 12, arbitrary: press.map(one => [one]) },
  { weight: 1, arbitrary: fc.constant(MEANT) },
);

/** The same, told apart from the code: what was pressed since the yes last changed, and nothing of before. */
function isSignedByHand(presses: readonly Press[]): boolean {
  const yes = new Map<string, string>([['givenBy', 'person']]);
  let words = 'Mag Greet je kaart lezen?';
  let way = '';
  let signed = new Map<string, string>();
  for (const { name, value } of presses) {
    if (name === 'words') {
      if (value !== words) for (const scope of CONSENT_SCOPES) yes.delete(scope);
      if (value !== words) signed = new Map();
      words = value;
    } else if (name === 'way') {
      if (value !== way) signed = new Map([...signed].filter(([field]) => fieldsOf(value).includes(field)));
      way = value;
    } else if (name === 'givenBy' || (CONSENT_SCOPES as readonly string[]).includes(name)) {
      if ((yes.get(name) ?? '') !== value) signed = new Map();
      yes.set(name, value);
    } else signed.set(name, value);
  }
  if (yes.get('share_card') !== 'yes') return false;
  if (way === 'drawn') return signed.get('signature') === INK;
  if (way === '') return false;
  return signed.get(`confirm.${way}`) === 'yes' && (way !== 'typed' || signed.get('typedName')?.trim() === 'Fatou');
}

const fieldsOf = (way: string): string[] =>
  way === 'drawn' ? ['signature'] : [`confirm.${way}`, ...(way === 'typed' ? ['typedName'] : [])];

describe('Whatever somebody presses, in whatever order', () => {
  it('nothing leaves the page without their yes and a whole signature for exactly that', () => {
    let sent = 0;
    fc.assert(
      fc.property(fc.array(pressed, { maxLength: 40 }), bursts => {
        const presses = bursts.flat();
        const form = new PressedForm();
        for (const one of presses) form.press(one);
        const request = form.send();
        assert.equal(request !== undefined, isSignedByHand(presses));
        if (!request) return;
        sent += 1;
        const { consent } = request.card;
        assert.ok(consent.scopes.includes('share_card'));
        assert.equal(consent.signature !== undefined, consent.form === 'drawn');
        assert.equal(consent.typedName !== undefined, consent.form === 'typed');
        assert.ok(ReferralRequest.safeParse(request).success);
      }),
      { numRuns: 2000 },
    );
    assert.ok(sent > 100, `${sent} cards were whole: else this shows nothing`);
  });
});

describe('What was agreed to', () => {
  const signed = (more: Partial<Agreed> = {}): Agreed => ({
    ...{ words: 'Mag het?', scopes: ['share_card'], givenBy: 'person', way: 'typed', signature: '' },
    ...{ typedName: 'Fatou', confirmed: ['typed'], ...more },
  });

  it('is missing until the card may be shared, and a signature until it is whole', () => {
    const cases: [Partial<Agreed>, string | undefined][] = [
      [{}, undefined],
      [{ scopes: ['tell_sender_stage'] }, 'consent'],
      [{ givenBy: '' }, 'consent'],
      [{ way: '' }, 'signature'],
      [{ way: 'drawn' }, 'signature'],
      [{ way: 'drawn', signature: 'M1 1' }, 'signature'],
      [{ way: 'drawn', signature: INK }, undefined],
      [{ typedName: '' }, 'signature'],
      [{ confirmed: [] }, 'signature'],
      [{ way: 'paper' }, 'signature'],
      [{ way: 'paper', confirmed: ['paper'] }, undefined],
      [{ way: 'witnessed', confirmed: ['witnessed'] }, undefined],
    ];
    assert.equal(cases.length, 12);
    for (const [more, missing] of cases) assert.equal(missingIn(signed(more)), missing, JSON.stringify(more));
  });

  it('takes the signature along when it changes, and says what was lost', () => {
    assert.deepEqual(takenBack(signed(), signed()), { fields: [], lost: undefined });
    assert.equal(takenBack(signed(), signed({ scopes: [] })).lost, 'signature');
    assert.equal(takenBack(signed(), signed({ givenBy: 'representative' })).lost, 'signature');
    assert.equal(takenBack(signed(), signed({ words: 'Puis-je?' })).lost, 'consent');
    const other = takenBack(signed(), signed({ way: 'paper' }));
    assert.deepEqual(other, {
      fields: ['signature', 'typedName', 'confirm.typed', 'confirm.witnessed'],
      lost: undefined,
    });
  });
});
