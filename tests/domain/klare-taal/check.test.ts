import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkText, type CheckOptions } from '../../../src/domain/klare-taal/check.ts';

const rules = (text: string, options?: CheckOptions) => checkText(text, options).hints.map(({ rule }) => rule);
const hint = (text: string, rule: string, options?: CheckOptions) =>
  checkText(text, options).hints.find(one => one.rule === rule);

describe('the easy-language check', () => {
  it('has nothing to say of an easy text', () => {
    assert.deepEqual(
      rules('Kom binnen wanneer je wil. Er is koffie. Je hoeft je niet in te schrijven.', { profile: 'F' }),
      [],
    );
  });

  it('counts the words of a sentence: a warning, then an error (EL-1)', () => {
    const words = (n: number) => `${Array.from({ length: n }, () => 'soep').join(' ')}.`;
    assert.equal(hint(words(10), 'EL-1', { profile: 'F' }), undefined);
    assert.equal(hint(words(11), 'EL-1', { profile: 'F' })?.severity, 'warning');
    assert.equal(hint(words(16), 'EL-1', { profile: 'F' })?.severity, 'error');
    assert.equal(hint(words(15), 'EL-1', { profile: 'U' }), undefined);
    assert.equal(hint(words(21), 'EL-1', { profile: 'U' })?.severity, 'error');
  });

  it('wants one idea in a sentence (EL-2)', () => {
    assert.ok(rules('Je kan komen, als je wil, op dinsdag.').includes('EL-2'));
    assert.ok(rules('Kom langs (ook zonder afspraak).').includes('EL-2'));
    assert.ok(!rules('Er is koffie, thee, soep en water.').includes('EL-2'));
  });

  it('asks about long words, not about the words of this house (EL-4)', () => {
    assert.equal(hint('Vraag de verwarmingstoelagecommissie.', 'EL-4')?.found, 'verwarmingstoelagecommissie');
    assert.equal(hint('Kom naar het ontmoetingscentrum.', 'EL-4'), undefined);
    assert.equal(hint('Betaal met het UiTPAS-kansentarief.', 'EL-4'), undefined);
  });

  it('gives an easier word, with its place (EL-5)', () => {
    const found = hint('Gelieve te bellen indien je komt.', 'EL-5');
    assert.deepEqual([found?.severity, found?.start], ['error', 0]);
    const all = checkText('Bel ons indien je komt.').hints;
    assert.deepEqual(
      all.map(({ found: word, better, start, end }) => ({ word, better, start, end })),
      [{ word: 'indien', better: 'als', start: 8, end: 14 }],
    );
  });

  it('lets a question ask which one (EL-5)', () => {
    assert.equal(hint('Welke taal spreek je?', 'EL-5'), undefined);
  });

  it('finds expressions of several words (EL-5)', () => {
    assert.equal(hint('Je krijgt geld in het kader van de energiecrisis.', 'EL-5')?.better, 'voor');
  });

  it('sees the passive, the nominal style and the tang (EL-7, 8, 9)', () => {
    assert.ok(rules('De soep wordt door de vrijwilligers gemaakt.').includes('EL-7'));
    assert.ok(rules('De aanpassing van de uren.').includes('EL-8'));
    assert.ok(rules('Je moet ons voor de dag van de les even bellen.').includes('EL-9'));
  });

  it('keeps to one way of speaking to people (EL-10)', () => {
    assert.equal(hint('Breng uw kaart mee.', 'EL-10')?.found, 'uw');
    assert.equal(hint('Kunt u komen?', 'EL-10')?.found, 'u');
    for (const hour of ['9.30 u.', '14 u', '9u'])
      assert.equal(hint(`We vertrekken om ${hour} aan de kerk.`, 'EL-10'), undefined);
    assert.equal(hint('Breng uw kaart mee.', 'EL-10', { address: 'u' }), undefined);
    assert.equal(hint('Breng je kaart mee.', 'EL-10', { address: 'u' })?.found, 'je');
  });

  it('proposes words that speak to people as the text does (EL-5)', () => {
    assert.equal(hint('Kom desgewenst langs.', 'EL-5')?.better, 'als je dat wil');
    assert.equal(hint('Kom desgewenst langs.', 'EL-5', { address: 'u' })?.better, 'als u dat wil');
  });

  it('says one thing once: no word again inside its expression, no sentence again for its verbs (EL-5, 9)', () => {
    const found = (text: string, rule: string) =>
      checkText(text, { address: 'u' })
        .hints.filter(one => one.rule === rule)
        .map(one => one.found);
    assert.deepEqual(found('U dient te betalen.', 'EL-5'), ['dient te betalen']);
    assert.deepEqual(found('U moet ons voor de dag van de les even bellen.', 'EL-9'), [
      'moet ons voor de dag van de les even bellen',
    ]);
  });

  it('makes no case of a person (EL-11)', () =>
    assert.equal(hint('De cliënt komt binnen.', 'EL-11')?.better, 'bezoeker'));

  it('says things positively (EL-12)', () => {
    assert.equal(hint('Kom niet zonder kaart.', 'EL-12')?.severity, 'error');
    assert.equal(hint('Je hoeft niet te bellen en niet te betalen.', 'EL-12')?.severity, 'hint');
  });

  it('writes abbreviations, days and months in full (EL-13)', () => {
    assert.equal(hint('Bel ons a.u.b. vooraf.', 'EL-13')?.found, 'a.u.b.');
    assert.equal(hint('We zijn open op di 1 december.', 'EL-13')?.found, 'di 1');
    assert.equal(hint('We zijn open op 3 dec.', 'EL-13')?.severity, 'error');
    assert.equal(hint('Het OCMW helpt je.', 'EL-13'), undefined);
    assert.equal(hint('De VDAB helpt je.', 'EL-13')?.severity, 'hint');
  });

  it('says hours and money as people do (EL-14, EL-15)', () => {
    assert.equal(hint('Open van 9u00 tot 16:30.', 'EL-14')?.found, '9u00');
    assert.equal(hint('Soep kost € 1,2.', 'EL-15')?.severity, 'warning');
    assert.deepEqual(rules('Van 9 uur tot half 5. Soep kost 2,50 euro.'), []);
  });

  it('uses digits, and no percentages, on a flyer (EL-16)', () => {
    assert.ok(rules('Er zijn twintig plaatsen.', { profile: 'F' }).includes('EL-16'));
    assert.ok(rules('Je betaalt 20% van de prijs.', { profile: 'F' }).includes('EL-16'));
    assert.ok(!rules('Er zijn twintig plaatsen.').includes('EL-16'));
  });

  it('does not shout and names the target of a link (EL-18, EL-21)', () => {
    assert.ok(rules('IEDEREEN IS WELKOM').includes('EL-18'));
    assert.ok(rules('Klik hier.').includes('EL-21'));
  });

  it('keeps titles and buttons short (EL-20, EL-21)', () => {
    assert.ok(rules('Wat kan je deze week bij ons doen', { kind: 'title' }).includes('EL-20'));
    assert.ok(rules('Schrijf me nu meteen in', { kind: 'button' }).includes('EL-21'));
    assert.deepEqual(rules('Schrijf me in', { kind: 'button' }), []);
  });

  it('keeps paragraphs short, and lets a list be long (EL-20)', () => {
    assert.ok(rules('Kom maar. Er is soep. Er is koffie. Er is thee.').includes('EL-20'));
    assert.ok(!rules('Kom maar.\nEr is soep.\nEr is koffie.\nEr is thee.').includes('EL-20'));
  });

  it('shows no score under a hundred words, and one from there on (EL-23)', () => {
    assert.equal(checkText('Kom maar. Er is soep.').figures.lix, undefined);
    const hard =
      'De gemeentelijke administratie onderzoekt momenteel verschillende beleidsmogelijkheden betreffende energieondersteuning '.repeat(
        14,
      );
    assert.ok((checkText(hard).figures.lix ?? 0) > 38);
    assert.ok(rules(hard).includes('EL-23'));
  });

  it('survives any text', () => {
    for (const text of [
      '',
      ' ',
      '\n\n',
      '…',
      '😀'.repeat(50),
      '('.repeat(5000),
      'a'.repeat(20_000),
      'ge '.repeat(4000),
      'wordt '.repeat(3000),
      '\u202e<b>',
    ]) {
      assert.ok(Array.isArray(checkText(text).hints));
    }
  });
});
