import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneNumber, spacedPhone, telUrl } from '../../src/domain/phone-number.ts';

describe('A telephone number as people write it', () => {
  const same = [
    '0470 12 34 56',
    '0470/12.34.56',
    '0470-12-34-56',
    '+32 470 12 34 56',
    '+32 (0)470 12 34 56',
    '0032470123456',
  ];
  for (const typed of same) {
    it(`"${typed}" becomes E.164`, () => assert.equal(phoneNumber(typed), '+32470123456'));
  }
  it('of a house in Ieper too', () => assert.equal(phoneNumber('057 00 00 01'), '+3257000001'));
  it('of another country keeps its country', () => assert.equal(phoneNumber('+33 1 23 45 67 89'), '+33123456789'));
  it('may carry the marks that hide in a copied text', () =>
    assert.equal(phoneNumber('\u202a0470123456\u202c'), '+32470123456'));
  for (const typed of [
    '',
    '12345678',
    '0470 12 34',
    '0470 12 34 56 78',
    '+32 470',
    'bel me',
    '04701234ab',
    '+0470123456',
  ]) {
    it(`"${typed}" is none`, () => assert.equal(phoneNumber(typed), undefined));
  }
  it('is said in groups', () => {
    assert.equal(spacedPhone('+32470123456'), '0470 12 34 56');
    assert.equal(spacedPhone('+3257000001'), '057 00 00 01');
    assert.equal(spacedPhone('+33123456789'), '+33123456789');
  });
});

describe('The address that calls a number', () => {
  it('has its digits and the plus before them, and nothing that people write between', () => {
    assert.equal(telUrl('+32 470/12.34.56'), 'tel:+32470123456');
    assert.equal(telUrl('057 (00) 00-01'), 'tel:057000001');
  });
});
