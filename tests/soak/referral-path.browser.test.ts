import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/calendar-day.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import type { ReferralState } from '../../src/schema/referral.ts';
import { readRecipients, saveRecipient } from '../../src/server/referrals/recipients.ts';
import { runReferralClocks } from '../../src/server/referrals/referral-clocks.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { CardAnswers } from '../support/card-by-keys.ts';
import { MailBox } from '../support/mail-box.ts';
import { inTime } from '../support/outbox-browser.ts';
import { MAIL, type Contact } from '../support/referral-desk.ts';
import { ReferralTown } from '../support/referral-town.ts';

const DAY = 86_400_000;
/** On the clock of the devices; that of the server goes on as the test asks. */
const TODAY = municipalDay(Date.now());
/** What the person says: found anywhere but on the screen of who may read it, it got out. */
const WORDS = 'De verwarming doet het al weken niet.';
const HIDDEN = /De persoon koos om niet te delen hoe het verder gaat\./;

describe('The whole way of a referral card, in a browser', { timeout: 600_000 }, () => {
  let town: ReferralTown;
  before(async () => {
    town = await ReferralTown.open(clock => openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock));
  });
  after(() => town?.close());

  /** Two people fill in a card by keys and send it. @returns the codes on both strips */
  async function handIn(scopes: readonly string[], more: Partial<CardAnswers> = {}, onScreen?: RegExp) {
    const card = await town.card();
    const answers = {
      ...{ theme: 'housing', recipient: town.desk.people.lotte.id, firstName: 'Fatou', phone: '057 00 00 00' },
      ...{ ownWords: WORDS, senderName: 'Greet', senderPhone: '057 00 00 00', scopes: ['share_card', ...scopes] },
      ...more,
    };
    await card.fillIn(answers, onScreen && (() => card.says(onScreen)));
    await card.send();
    const codes = await card.codes();
    const strip = await card.text();
    await card.page.browserContext().close();
    const found = (await town.desk.list('coordinator')).find(record => !known.has(record.id));
    const { id, ref } = found ?? { id: '', ref: '' };
    known.add(id);
    assert.equal(ref, codes.ref);
    return { ...codes, id, strip };
  }
  const known = new Set<string>();

  const stateOf = async (id: string): Promise<ReferralState> => (await town.desk.record(id)).state;
  const reached = (id: string, state: ReferralState) => inTime(async () => assert.equal(await stateOf(id), state));

  it('goes from a screen that two people look at to a service, by a call and a new yes; who filled it in sees how far it is and no more', async () => {
    const { id, personCode, senderCode, strip } = await handIn(['tell_sender_stage']);
    assert.match(strip, /Lotte belt je .*057 00 00 00/);
    assert.match(
      await town.follow(personCode),
      /De kaart is verstuurd\. Lotte belt je ten laatste op .* 057 00 00 00\./,
    );
    assert.match(await town.follow(senderCode), /De kaart is verstuurd\. De persoon deelt met jou hoe ver het staat/);

    const lotte = await town.inbox('lotte');
    await lotte.read(id);
    await lotte.says(/^Fatou$/, '#card-title');
    assert.ok((await lotte.text('article')).includes(WORDS));
    await reached(id, 'received');
    assert.match(await town.follow(senderCode), /De kaart is gelezen\./);

    await lotte.press('Ik kon de persoon niet bereiken', 'In de voormiddag', 'Schrijf op');
    await lotte.find('.tried li');
    await lotte.press('We spraken elkaar', 'Ja, we spraken elkaar');
    await reached(id, 'contacted');
    assert.match(await town.follow(personCode), /Er was een gesprek\. Jij en Lotte zoeken samen verder\./);

    await lotte.press('Ik geef door aan een dienst');
    await (await lotte.find('#service')).select('huis');
    await lotte.press('De persoon vindt het goed dat ik dit doorgeef aan deze dienst.', 'Hardop', 'Geef door');
    await reached(id, 'handed_over');
    assert.match(await town.follow(personCode), /Er is een plek gevonden\. Je kan naar Huis van Welzijn\./);
    const halfWay = await town.follow(senderCode);
    assert.match(halfWay, /Er was een gesprek\./);
    assert.doesNotMatch(halfWay, /Huis van Welzijn|Lotte|plek/);

    assert.doesNotMatch(await town.follow(personCode), /Ja, ik ben geholpen/, 'nobody is asked the same day');
    await town.desk.pass(14);
    assert.match(await town.follow(personCode, 'Ja, ik ben geholpen'), /De kaart is klaar\. Je bent geholpen\./);
    const { state, outcome, attempts } = await town.desk.record(id);
    assert.deepEqual([state, outcome, attempts.length], ['closed', 'arrived', 1]);
    const last = await town.follow(senderCode);
    assert.match(last, /De kaart is klaar\. De persoon deelt met jou hoe ver het staat, en niet meer\./);
    assert.doesNotMatch(last, /geholpen/, 'how it ended was not allowed');
    await lotte.page.browserContext().close();
  });

  it('is taken back half way with the code of the person: it is gone from the page that reads it and from the server', async () => {
    const { id, personCode, senderCode, ref } = await handIn([]);
    const shown = await town.follow(senderCode);
    assert.match(shown, HIDDEN);
    const lotte = await town.inbox('lotte');
    await lotte.read(id);
    await lotte.says(/^Fatou$/, '#card-title');
    await lotte.press('We spraken elkaar', 'Ja, we spraken elkaar');
    await reached(id, 'contacted');
    const { ciphertext } = (await town.desk.opened(id)).envelope as { ciphertext: string };

    const stopped = await town.follow(personCode, 'Stop, en wis de kaart', 'Ja');
    assert.match(stopped, /De kaart is gewist\. Niemand kan je kaart nog lezen\./);
    await lotte.press('Terug naar de lijst', 'Alle kaarten', 'Vernieuw');
    await lotte.says(new RegExp(`Kaart ${ref} De persoon wil dit niet meer`));
    assert.ok(!(await lotte.text()).includes('Fatou'));
    assert.equal((await town.desk.ask(`referrals/${id}`, { as: 'lotte' })).body['envelope'], undefined);
    const row = await town.desk.store.db.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirst();
    assert.ok(row && !JSON.stringify(row).includes(ciphertext.slice(0, 40)));
    assert.equal(row.envelope, null);
    assert.equal(await town.follow(senderCode), shown, 'who may know nothing sees the same as on the first day');
    await lotte.page.browserContext().close();
  });

  it('goes to who stands in while somebody is on leave, and says so first; who may hear it hears how it ended', async () => {
    await leave('lotte', TODAY, addDays(TODAY, 20));
    const { id, personCode, senderCode } = await handIn(
      ['tell_sender_stage', 'tell_sender_outcome'],
      { recipient: undefined },
      /Lotte is weg tot en met .* Karim belt je\./,
    );
    assert.match(await town.follow(personCode), /Karim belt je ten laatste op/);
    const lotte = await town.inbox('lotte');
    await lotte.press('Alle kaarten');
    assert.equal(await lotte.page.$(`>>> #open-${id}`), null);
    assert.equal((await town.desk.ask(`referrals/${id}`, { as: 'lotte' })).status, 404);

    const karim = await town.inbox('karim');
    await karim.read(id);
    await karim.says(/^Fatou$/, '#card-title');
    await karim.press(
      'We spraken elkaar',
      'Ja, we spraken elkaar',
      'We zijn klaar',
      'We hielpen zelf',
      'Sluit de kaart',
    );
    await reached(id, 'closed');
    assert.match(await town.follow(personCode), /De kaart is klaar\. Karim heeft je geholpen\./);
    assert.match(await town.follow(senderCode), /De kaart is klaar\. De persoon is geholpen\./);
    await leave('lotte');
    for (const { page } of [lotte, karim]) await page.browserContext().close();
  });

  async function leave(contact: Contact, from?: string, until?: string): Promise<void> {
    const { id } = town.desk.people[contact];
    await writeForTenant(town.desk.store, town.desk.tenant, async write => {
      const { firstName, phone, hours, languages, placeIds, deputyId } = (await readRecipients(write)).find(
        one => one.id === id,
      )!;
      await saveRecipient(write, id, {
        ...{ firstName, phone, hours, languages, placeIds, mail: MAIL[contact] },
        ...(deputyId !== undefined && { deputyId }),
        leave: from && until ? [{ from, until }] : [],
      });
    });
  }

  it('is seen late by who stands in, when a day was missed: they are mailed its short name, can call a colleague, and cannot open it', async t => {
    const box = await MailBox.open();
    t.after(() => box.stop());
    const { id, ref, personCode } = await handIn([]);
    await town.news.mail(box);
    const first = box.for(MAIL.lotte).map(({ text }) => text.split('\n')[0]);
    assert.ok(first.includes(`Er is iets nieuws binnengekomen: ${ref}.`), first.join());
    town.desk.clock.now += 14 * DAY;
    await runReferralClocks(town.desk.store);
    box.mails.length = 0;
    await town.news.mail(box);
    const told = box.for(MAIL.karim).filter(({ text }) => text.includes(ref));
    assert.deepEqual(told.map(({ text }) => text.split('\n')[0]).toSorted(), [
      `Iemand wacht op een telefoon: ${ref}. De dag daarvoor is voorbij.`,
      `Nog niemand opende ${ref}. De dag daarvoor is voorbij.`,
    ]);
    for (const { raw, text } of told)
      for (const secret of ['Fatou', 'Greet', WORDS, id, personCode]) assert.ok(!(raw + text).includes(secret), secret);

    assert.match(
      await town.follow(personCode),
      /Je had al telefoon moeten krijgen\. Sorry\. Bel gerust zelf naar Lotte/,
    );
    const karim = await town.inbox('karim');
    const [late, ...others] = (await karim.standIns()).filter(item => item.includes(ref));
    assert.match(late ?? '', /Te laat: het moest ten laatste op .*Bel Lotte: \u2066057 00 00 00\u2069/);
    assert.deepEqual(others, []);
    assert.equal(await karim.page.$(`>>> #open-${id}`), null);
    const [refused, unknown] = await Promise.all([
      town.desk.ask(`referrals/${id}`, { as: 'karim' }),
      town.desk.ask(`referrals/${crypto.randomUUID()}`, { as: 'karim' }),
    ]);
    assert.deepEqual([refused.status, unknown.status], [404, 404]);
    assert.equal(
      (
        await town.desk.ask(`referrals/${id}/transitions`, {
          as: 'karim',
          method: 'POST',
          body: JSON.stringify({ to: 'received', version: 1 }),
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        })
      ).status,
      404,
    );
    const lotte = await town.inbox('lotte');
    await lotte.says(/Te laat: het moest ten laatste op/, `li:has(#open-${id})`);
    for (const { page } of [lotte, karim]) await page.browserContext().close();
  });

  it('left no word of it in an address, a request, a referrer, the console or the errors of the server', async () => {
    assert.deepEqual(town.desk.errors, []);
    const unusual = town.said.filter(line => !line.endsWith('/favicon.ico'));
    assert.deepEqual(unusual, []);
    assert.ok(town.asked.length > 100, String(town.asked.length));
    for (const trace of ['Fatou', WORDS, encodeURIComponent(WORDS), 'verwarming'])
      assert.ok(!town.asked.some(one => one.includes(trace)), trace);
  });
});
