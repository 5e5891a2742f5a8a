import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReferralCard, ReferralRequest } from '../../src/schema/referral.ts';
import { findNationalNumber } from '../../src/domain/national-number.ts';
import { StekError } from '../../src/sdk/errors.ts';
import { referral } from '../../src/sdk/submissions/kinds/referral.ts';
import { aReferral } from '../support/referral-card.ts';
import '../support/same-cases.ts';

const { check, readReceipt } = await referral.rules();

/** What the device says of a card that may not be sent, by JSON pointer. */
function refused(request: unknown): string[] {
  try {
    check(request as ReferralRequest);
  } catch (error) {
    assert.ok(StekError.is(error) && error.code === 'invalid_request');
    return error.issues.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
}

const SIGNATURE = 'M10 20L90 100L150 20';

/** A card in which everything is filled in. */
const whole = (): ReferralRequest & { card: ReferralCard } => {
  const { card, ...around } = aReferral({
    ...{ placeId: 'zillebeke', scopes: ['share_card', 'tell_sender_stage'], wishes: 'Eens meegaan naar de soep.' },
  });
  return {
    ...around,
    card: {
      ...card,
      sender: { ...card.sender, email: 'greet@praktijk.example' },
      person: { ...card.person, lastName: 'Amrani', otherWay: 'Op dinsdag in het open huis' },
      ...{ alreadyDone: 'Naar de bibliotheek geweest.', strengths: 'Zijn zus helpt.' },
      consent: { ...card.consent, signature: SIGNATURE },
    },
  };
};

type Path = readonly (string | number)[];

function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]));
}

function changed<T>(value: T, [step, ...rest]: Path, to: unknown): T {
  if (step === undefined) return to as T;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = changed(copy[step], rest, to);
  return copy as T;
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** A national register number with the right check, in one of the ways people write it. */
const NATIONAL_NUMBER = fc
  .record({
    ...{ year: fc.nat(99), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) },
    order: fc.integer({ min: 1, max: 998 }),
    between: fc.constantFrom(['', '', ''], ['.', '-', '.'], [' ', ' ', ' ']),
  })
  .map(({ year, month, day, order, between: [dot, dash, end] }) => {
    const date = [year, month, day].map(part => digits(part, 2));
    const check = 97 - (Number(date.join('') + digits(order, 3)) % 97);
    return `${date.join(dot)}${dash}${digits(order, 3)}${end}${digits(check, 2)}`;
  });

describe('A referral card, before it is sealed', () => {
  it('may be sent when it is whole, as it was filled in', () => {
    assert.deepEqual(check(aReferral()), aReferral());
    assert.deepEqual(check(changed(aReferral(), ['card', 'wishes'], ' Eens meegaan. ')).card.wishes, 'Eens meegaan.');
  });

  it('holds no national number in any of its texts, however it is written', () => {
    const paths = textsIn(whole());
    const asked = new Map<string, number>();
    fc.assert(
      fc.property(fc.constantFrom(...paths), NATIONAL_NUMBER, fc.boolean(), (path, number, inWords) => {
        const pointer = `/${path.join('/')}`;
        asked.set(pointer, (asked.get(pointer) ?? 0) + 1);
        const found = refused(changed(whole(), path, inWords ? `Het is ${number}, denk ik` : number));
        // What has a form of its own, such as a phone number or a signature, is refused for that.
        assert.ok(
          found.some(issue => issue.startsWith(pointer)),
          `${pointer} may hold ${number}`,
        );
      }),
      { numRuns: 3000, seed: 20261130 },
    );
    assert.equal(asked.size, paths.length);
    assert.equal(paths.length, 28);
  });

  it('says where the national number stands, and never repeats it', () => {
    const texts = ['ownWords', 'wishes', 'alreadyDone', 'strengths'].map(name => ['card', name]);
    const names = [
      ...[
        ['sender', 'name'],
        ['sender', 'organisation'],
        ['person', 'firstName'],
        ['person', 'lastName'],
      ],
      ...[
        ['person', 'otherWay'],
        ['consent', 'typedName'],
      ],
    ].map(path => ['card', ...path]);
    for (const path of [...texts, ...names, ['placeId'], ['recipientId']]) {
      const request = changed(whole(), path, 'Ik ben 85.07.30-033.28');
      assert.deepEqual(refused(request), [`/${path.join('/')} national_number`]);
      assert.throws(
        () => check(request),
        (error: StekError) => !JSON.stringify([error, error.message, error.issues]).includes('85.07'),
      );
    }
  });

  it('takes a phone number and a signature that look like a national number', () => {
    // Eleven digits whose last two happen to be the check of the others.
    const phone = '+32101000153';
    assert.ok(findNationalNumber(phone));
    assert.deepEqual(refused(changed(aReferral(), ['card', 'person', 'phone'], phone)), []);
    const consent = { ...aReferral().card.consent, form: 'drawn' as const, signature: 'M85 07L30 03L328 99' };
    assert.deepEqual(refused(aReferral({ consent })), []);
  });

  it('has no place for a birth date, an address or a nationality', () => {
    for (const field of ['birthDate', 'address', 'nationality', 'nationalNumber'])
      assert.deepEqual(refused(changed(aReferral(), ['card', 'person', field], 'x')), [
        `/card/person/${field} unknown_field`,
      ]);
  });

  it('names somebody who can be reached, by phone or in another way', () => {
    const { phone: _, ...person } = aReferral().card.person;
    assert.deepEqual(refused(aReferral({ person })), ['/card/person/phone required']);
    assert.deepEqual(refused(aReferral({ person: { ...person, otherWay: 'Op dinsdag in het open huis' } })), []);
  });
});

describe('The consent on a referral card', () => {
  const { typedName: _, ...bare } = aReferral().card.consent;
  const consenting = (changes: object): string[] => refused(aReferral({ consent: { ...bare, ...changes } }));
  const incomplete: Record<string, [changes: object, issue: string]> = {
    'nothing was agreed to': [{ form: 'paper', scopes: [] }, '/card/consent/scopes custom'],
    'only the outcome may be told': [
      { form: 'paper', scopes: ['tell_sender_stage', 'tell_sender_outcome'] },
      '/card/consent/scopes custom',
    ],
    'something else was agreed to': [
      { form: 'paper', scopes: ['share_card', 'share_all'] },
      '/card/consent/scopes/1 invalid_value',
    ],
    'it is not signed': [{ form: undefined }, '/card/consent/form invalid_value'],
    'nothing is drawn': [{ form: 'drawn' }, '/card/consent/signature required'],
    'the drawing is a dot': [{ form: 'drawn', signature: 'M10 10' }, '/card/consent/signature required'],
    'the drawing is a slip': [{ form: 'drawn', signature: 'M10 10L20 10' }, '/card/consent/signature required'],
    'the drawing is none': [{ form: 'drawn', signature: 'Fatou' }, '/card/consent/signature invalid_format'],
    'somebody else typed a name': [{ form: 'drawn', typedName: 'Fatou' }, '/card/consent/signature required'],
    'no name is typed': [{ form: 'typed' }, '/card/consent/typedName required'],
    'the name is blank': [{ form: 'typed', typedName: '  ' }, '/card/consent/typedName too_small'],
    'it was drawn, and then typed without a name': [
      { form: 'typed', signature: SIGNATURE },
      '/card/consent/typedName required',
    ],
    'nobody gave it': [{ form: 'paper', givenBy: undefined }, '/card/consent/givenBy invalid_value'],
    'nobody knows when': [{ form: 'paper', givenAt: undefined }, '/card/consent/givenAt invalid_type'],
    'nobody knows what was read': [{ form: 'paper', textHash: undefined }, '/card/consent/textHash invalid_type'],
  };
  for (const [what, [changes, issue]] of Object.entries(incomplete))
    it(`is refused when ${what}`, () => assert.deepEqual(consenting(changes), [issue]));

  it('is refused when there is none', () =>
    assert.deepEqual(refused(changed(aReferral(), ['card', 'consent'], undefined)), ['/card/consent invalid_type']));

  it('is as good drawn, typed, witnessed or on paper, and holds only how it was signed in the end', () => {
    const left = { signature: SIGNATURE, typedName: 'Fatou' };
    const kept = (form: ReferralCard['consent']['form']) => {
      const { card } = check(aReferral({ consent: { ...bare, ...left, form } }));
      return ['signature', 'typedName'].filter(name => card.consent[name as 'signature'] !== undefined);
    };
    assert.deepEqual(kept('drawn'), ['signature']);
    assert.deepEqual(kept('typed'), ['typedName']);
    assert.deepEqual(kept('witnessed'), []);
    assert.deepEqual(kept('paper'), []);
  });
});

describe('What comes back for a card', () => {
  const receipt = {
    ...{ ref: 'DST-26-0412', code: '1234567890123452', state: 'sent', personCode: '1234567890123452' },
    ...{ senderCode: '9876543210987654', promise: { openBy: '2026-12-02', callBy: '2026-12-07' } },
  };

  it('has both codes and both promised days, or it cannot be used', () => {
    assert.deepEqual(readReceipt(receipt).value, receipt);
    for (const part of ['personCode', 'senderCode', 'promise', 'ref'] as const) {
      const { [part]: _, ...less } = receipt;
      assert.equal(readReceipt(less).value, undefined, part);
    }
  });
});
