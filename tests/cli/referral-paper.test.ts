import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Pdf, printingMissing } from '../support/pdf.ts';
import { ReferralTerminal } from '../support/referral-terminal.ts';

describe('stek referral paper', { skip: printingMissing() }, () => {
  let terminal: ReferralTerminal;
  before(async () => {
    terminal = await ReferralTerminal.open();
  });
  after(() => terminal.close());
  const paper = (...args: string[]) =>
    terminal.town(
      'referral',
      'paper',
      '--public-url',
      'https://stek.example.be',
      '--out',
      terminal.path('papers'),
      ...args,
    );
  const add = (name: string) =>
    terminal.done(terminal.town('referral', 'recipients', 'add', '--name', name, '--phone', '+3257000000'));
  const printed = (lang: string) => {
    const pdf = new Pdf(readFileSync(`${terminal.path('papers')}/referral-${lang}.pdf`));
    const { allText: text, lang: spoken } = pdf;
    pdf.close();
    return { text, spoken };
  };

  it('prints the blank card for anybody, for the only contact person there is, and for the one that is named', async () => {
    const { stdout } = await terminal.done(paper('--lang', 'nl,ar'));
    assert.match(stdout, /referral-nl\.pdf: 2 sides of one sheet\n.*referral-ar\.pdf: 2 sides of one sheet\n$/s);
    assert.deepEqual(readdirSync(terminal.path('papers')).toSorted(), ['referral-ar.pdf', 'referral-nl.pdf']);
    assert.equal(printed('ar').spoken, 'ar');
    assert.match(printed('nl').text, /Naam en telefoonnummer van de contactpersoon/);
    await add('Lotte');
    await terminal.done(paper());
    assert.match(printed('nl').text, /Lotte belt je\. Van het nummer 057 00 00 00\./);
    await add('Wout');
    await terminal.done(paper());
    assert.doesNotMatch(printed('nl').text, /Lotte|Wout/);
    await terminal.done(paper('--recipient', 'wout'));
    assert.match(printed('nl').text, /Mag Wout je kaart lezen\?/);
  });

  it('says what is missing or unknown', async () => {
    await terminal.refused(/There is no contact person “Greet” here/, paper('--recipient', 'Greet'));
    await terminal.refused(/--lang is all, or one of: /, paper('--lang', 'xx'));
    await terminal.refused(/Add --public-url/, terminal.town('referral', 'paper'));
    await terminal.done(terminal.town('referral', 'recipients', 'retire', 'Wout'));
    await terminal.refused(/Wout gets no new cards/, paper('--recipient', 'Wout'));
  });
});
