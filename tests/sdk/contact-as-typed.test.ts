import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignalRequest } from '../../src/schema/signal.ts';
import { StekError } from '../../src/sdk/errors.ts';
import { contactAsTyped } from '../../src/sdk/submissions/contact-as-typed.ts';
import { referral } from '../../src/sdk/submissions/kinds/referral.ts';
import { signal } from '../../src/sdk/submissions/kinds/signal.ts';
import { signUp } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { aReferral } from '../support/referral-card.ts';

const who = (contact: object) => ({ occurrenceId: 'koffie_20261201T0930', firstName: 'Noor', contact }) as never;

describe('A phone number or an address, as a person types it', () => {
  it('is taken by a sign-up as the form takes it', async () => {
    const { check } = await signUp.rules();
    for (const typed of ['0470 12 34 56', '0470/12.34.56', '+32 (0)470 12 34 56', ' 0032470123456 '])
      assert.deepEqual(check(who({ phone: typed })).contact, { phone: '+32470123456' }, typed);
    assert.deepEqual(check(who({ email: ' noor@voorbeeld.be ' })).contact, { email: 'noor@voorbeeld.be' });
  });

  it('is refused with its place when it cannot be one', async () => {
    const { check } = await signUp.rules();
    for (const [contact, pointer] of [
      [{ phone: '0470' }, '/contact/phone'],
      [{ email: 'noor' }, '/contact/email'],
      [{ phone: 470_123_456 }, '/contact/phone'],
      [{}, '/contact'],
      ['0470 12 34 56', '/contact'],
      [null, '/contact'],
    ] as const) {
      const refused = (error: unknown) => StekError.is(error) && error.issues[0]?.pointer === pointer;
      assert.throws(() => check(who(contact as object)), refused, JSON.stringify(contact));
    }
    for (const nothing of [undefined, null, 'x', { occurrenceId: 'a' }])
      assert.throws(() => check(nothing as never), StekError.is);
  });

  it('is taken by a signal that somebody wants an answer to', async () => {
    const { check } = await signal.rules();
    const request: SignalRequest = {
      about: 'policy',
      text: 'Op zaterdag rijdt er geen bus.',
      contact: { firstName: 'Noor', reach: { phone: '0470 12 34 56' } },
    };
    assert.deepEqual(check(request).contact?.reach, { phone: '+32470123456' });
    const { contact: _, ...anonymous } = request;
    assert.equal(check(anonymous).contact, undefined);
    assert.throws(() => check({ ...request, contact: 'Noor' } as never), StekError.is);
  });

  it('is taken by a referral card, for the person and for who sends it', async () => {
    const { check } = await referral.rules();
    const request = aReferral();
    const { card } = request;
    const typed = {
      ...request,
      card: {
        ...card,
        person: { ...card.person, phone: '0470 12 34 56' },
        sender: { ...card.sender, phone: '057 12 34 56' },
      },
    };
    const checked = check(typed).card;
    assert.equal(checked.person.phone, '+32470123456');
    assert.equal(checked.sender.phone, '+3257123456');
  });

  it('leaves what is no contact as it is', () => {
    assert.equal(contactAsTyped(undefined), undefined);
    assert.deepEqual(contactAsTyped({ otherWay: ' Via de school ' }), { otherWay: ' Via de school ' });
  });
});
