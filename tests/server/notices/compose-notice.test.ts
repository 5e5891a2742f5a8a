import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { composeNotice } from '../../../src/server/notices/compose-notice.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { openNodeSqlite } from '../../../src/server/store/node-sqlite.ts';
import { openStore } from '../../../src/server/store/store.ts';
import { upsert } from '../../../src/server/programme/upsert.ts';
import type { DateCause } from '../../../src/schema/notice.ts';
import { MailBox, type ReceivedMail } from '../../support/mail-box.ts';
import { AT_14, AT_1530, NoticeDesk, SENDER } from '../../support/notice-desk.ts';
import { BEFORE, courseOf, TOWN } from '../../support/sign-up-desk.ts';

const course = courseOf(
  'course',
  { mode: 'required', capacity: 50 },
  { title: { nl: 'Soep met babbels', fr: 'Soupe et papotage' }, placeId: 'huis' },
);
const place = {
  id: 'huis',
  name: 'Dorpshuis',
  address: { street: 'Kerkstraat 1', postalCode: '8999', locality: 'Proefdorp', country: 'BE' },
  contactPerson: { firstName: 'An', phone: '+3257000000' },
};

/** What the first lines of a mail say, by cause and language. */
const SAYS: Record<
  DateCause,
  Record<'nl' | 'fr' | 'ar', readonly [subject: string, first: string, ...words: string[]]>
> = {
  moved: {
    nl: [
      'Ander moment: Soep met babbels',
      'Het moment van deze activiteit is veranderd.',
      'Eerst was het: dinsdag 1 december 2026, 2 uur (14:00).',
      'Nu is het: dinsdag 1 december 2026, half 4 (15:30).',
      'Waar? Dorpshuis, Kerkstraat 1, 8999 Proefdorp.',
    ],
    fr: [
      'Autre moment : Soupe et papotage',
      'Avant, c’était : mardi 1er décembre 2026, 14 heures (14:00).',
      'Maintenant, c’est : mardi 1er décembre 2026, 15 heures 30 (15:30).',
    ],
    ar: [
      'موعد جديد: \u2068Soep met babbels\u2069',
      'كان الموعد: الثلاثاء 1 ديسمبر 2026، الساعة 2 بعد الظهر (14:00).',
      'الموعد الآن: الثلاثاء 1 ديسمبر 2026، الساعة 3:30 بعد الظهر (15:30).',
    ],
  },
  cancelled: {
    nl: [
      'Gaat niet door: Soep met babbels',
      'Deze activiteit gaat niet door.',
      'Wanneer? dinsdag 1 december 2026, 2 uur (14:00).',
      'Je hoeft niets te doen.',
    ],
    fr: ['Annulé : Soupe et papotage', 'Cette activité est annulée.', 'Quand ? mardi 1er décembre 2026'],
    ar: ['أُلغي: \u2068Soep met babbels\u2069', 'أُلغي هذا النشاط.', 'متى؟ الثلاثاء 1 ديسمبر 2026'],
  },
  restored: {
    nl: [
      'Gaat toch door: Soep met babbels',
      'Wanneer? dinsdag 1 december 2026, half 4 (15:30).',
      'Je inschrijving telt weer.',
    ],
    fr: ['Finalement maintenu : Soupe et papotage', 'Votre inscription compte à nouveau.', '15 heures 30 (15:30)'],
    ar: ['عاد إلى البرنامج: \u2068Soep met babbels\u2069', 'تسجيلكم صالح من جديد.', '(15:30)'],
  },
  offered: {
    nl: [
      'Plaats vrij: Soep met babbels',
      'Er is een plaats vrij voor jou.',
      'We houden je plaats vrij tot woensdag 25 november 2026, 10 uur (10:00).',
      'Kom je? Zeg het ons op tijd.',
    ],
    fr: ['Place libre : Soupe et papotage', 'Nous gardons votre place jusqu’au mercredi 25 novembre 2026'],
    ar: ['هناك مكان: \u2068Soep met babbels\u2069', 'نحفظ مكانكم حتى الأربعاء 25 نوفمبر 2026'],
  },
  confirm: {
    nl: [
      'Bevestig je plaats: Soep met babbels',
      'Bevestig nog je plaats.',
      'Wanneer? dinsdag 1 december 2026, 2 uur (14:00).',
      'We houden je plaats vrij tot woensdag 25 november 2026, 10 uur (10:00).',
      'Kom je? Open deze pagina en druk op de knop. Doe je niets? Dan gaat je plaats naar iemand anders.',
      'https://stek.example/p/proefdorp/confirm?token=',
    ],
    fr: ['Confirmez votre place : Soupe et papotage', 'Nous gardons votre place jusqu’au mercredi 25 novembre 2026'],
    ar: ['أكّدوا مكانكم: \u2068Soep met babbels\u2069', 'نحفظ مكانكم حتى الأربعاء 25 نوفمبر 2026'],
  },
  signed_up_again: {
    nl: ['Je bent al ingeschreven: Soep met babbels', 'Je eerste inschrijving blijft.'],
    fr: ['Vous avez déjà une inscription : Soupe et papotage', 'Votre première inscription reste.'],
    ar: ['أنتم مسجّلون: \u2068Soep met babbels\u2069', 'تسجيلكم الأول باقٍ.'],
  },
};

const DATA = {
  moved: { from: AT_14, to: AT_1530 },
  cancelled: { from: AT_14 },
  restored: { from: AT_14, to: AT_1530 },
  offered: { to: AT_14, heldUntil: '2026-11-25T09:00:00Z' },
  confirm: { to: AT_14, heldUntil: '2026-11-25T09:00:00Z' },
  signed_up_again: {},
};

/** What a mail is made of that is for no date. */
const FACTS = {
  ...{ id: 'x', tenant: TOWN, kind: 'sign-up', recipient: 'person' as const, to: 'a@example.org', lang: 'nl' },
  ...{ ref: 'IN-26-0001', createdAt: BEFORE.toISOString() },
};
const STYLE = { origin: 'https://stek.example', address: 'je' } as const;

describe('A mail to someone who signed up', () => {
  let box: MailBox;
  let desk: NoticeDesk;
  before(async () => (box = await MailBox.open()));
  after(async () => {
    await desk.store.close();
    await box.stop();
  });
  beforeEach(async () => {
    await desk?.store.close();
    const clock = { now: BEFORE.getTime() };
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => new Date(clock.now));
    desk = await NoticeDesk.open(store, clock, course);
    await upsert(store, TOWN, { places: [place] });
  });

  /** The mail that arrives when this has happened to a person. */
  async function mailOn(
    cause: DateCause,
    more: Parameters<NoticeDesk['person']>[0] = {},
    address: 'je' | 'u' = 'je',
  ): Promise<ReceivedMail> {
    const person = await desk.person(more);
    if (cause === 'cancelled' || cause === 'offered') await desk.put(person, { state: cause });
    if (cause === 'confirm') await desk.put(person, { state: 'unconfirmed' });
    await desk.queue(person, cause, DATA[cause]);
    assert.equal((await desk.send(box, undefined, address)).sent, 1);
    return box.for(person.contact).at(-1)!;
  }

  for (const cause of Object.keys(SAYS) as DateCause[])
    for (const lang of ['nl', 'fr', 'ar'] as const)
      it(`says in ${lang} what happened when it is “${cause}”`, async () => {
        const { headers, text } = await mailOn(cause, { lang });
        const [subject, ...words]: readonly string[] = SAYS[cause][lang];
        assert.equal(headers['subject'], subject);
        for (const word of words) assert.ok(text.includes(word), `${word} is not in:\n${text}`);
        const [own = '', dutch] = text.split('\n\n* * *\n\n');
        assert.ok(own.includes('IN-26-0001') && own.includes('057 00 00 00'), own);
        assert.equal(
          dutch?.includes(SAYS[cause].nl[1]!) ?? false,
          lang !== 'nl',
          'Dutch stands below another language',
        );
        assert.equal(headers['content-language'], lang === 'nl' ? 'nl' : `${lang}, nl`);
      });

  it('carries no name, note, address or code of the person, and says that a machine sent it', async () => {
    const more = {
      firstName: 'Wilhelmina',
      note: 'Mijn knie',
      contact: { email: 'wilhelmina.x@example.org' },
      lang: 'fr',
    };
    const { headers, text } = await mailOn('moved', more);
    assert.doesNotMatch(text, /Wilhelmina|knie|@|\d{4} ?\d{4} ?\d{4} ?\d{4}/i);
    assert.match(text, /https:\/\/stek\.example\/p\/proefdorp\/code\?lang=fr\n/);
    assert.equal(headers['auto-submitted'], 'auto-generated');
    assert.equal(headers['from'], `Proefdorp <${SENDER}>`);
    assert.equal(headers['to'], 'wilhelmina.x@example.org');
    const [{ id } = { id: '' }] = await desk.notices();
    assert.equal(headers['message-id'], `<${id}@proefdorp.example>`);
    assert.match(headers['content-type'] ?? '', /^text\/plain; charset=utf-8/i);
  });

  it('says u where the municipality does', async () => {
    const { headers, text } = await mailOn('signed_up_again', {}, 'u');
    assert.equal(headers['subject'], 'U bent al ingeschreven: Soep met babbels');
    assert.match(text, /\/code\?lang=nl&address=u\n/);
    assert.doesNotMatch(text, /\b(je|jij|jouw)\b/i);
  });

  it('says that a computer translated it, in the languages where one did', async () => {
    assert.match((await mailOn('moved', { lang: 'de' })).text, /Computer/);
    assert.doesNotMatch((await mailOn('moved', { lang: 'fr' })).text, /ordinateur/);
  });

  it('is in Dutch for a language that we do not have, and in the language of a region for those of it', async () => {
    assert.equal((await mailOn('moved', { lang: 'xx' })).headers['content-language'], 'nl');
    assert.equal((await mailOn('moved', { lang: 'fr-BE' })).headers['content-language'], 'fr, nl');
  });

  it('keeps to one line in its subject, whatever a title holds', async () => {
    const title = { nl: 'Soep\r\nBcc: b@example.org' };
    const date = { start: AT_14, title, place: undefined, phone: undefined };
    const facts = { ...FACTS, news: { cause: 'moved' as const, data: {} }, date };
    const { subject, text } = await composeNotice(facts, { origin: 'https://stek.example', address: 'je' });
    assert.equal(subject, 'Ander moment: Soep Bcc: b@example.org');
    assert.doesNotMatch(text, /Heb je een vraag|Waar\?|undefined|\{/);
  });

  it('has every text in every language', async () => {
    assert.ok(languages.length > 10);
    for (const { lang } of languages)
      for (const cause of Object.keys(SAYS) as DateCause[]) {
        const news = { cause, data: DATA[cause] };
        const date = { title: { nl: 'Soep' }, place: 'Dorpshuis', phone: '+3257000000', start: AT_14 };
        const facts = { ...FACTS, news, lang, date };
        const mail = await composeNotice(facts, { origin: 'https://stek.example', address: 'je' });
        assert.equal(mail.languages[0], lang);
        assert.doesNotMatch(mail.subject + mail.text, /[{}]|undefined|\b(news|todo|subject)\./, `${lang} ${cause}`);
      }
  });
});

describe('A mail that there is news', () => {
  const NEWS = { ...FACTS, kind: 'question', ref: 'VR-26-0001', news: { cause: 'news' as const, data: {} } };

  it('says where to look with the code and what to say on the phone, and nothing of what it is', async () => {
    const { subject, text, languages: read } = await composeNotice({ ...NEWS, lang: 'fr' }, STYLE);
    assert.equal(subject, 'Il y a du nouveau pour vous');
    assert.deepEqual(read, ['fr', 'nl']);
    const [, dutch] = text.split('\n\n* * *\n\n');
    assert.equal(
      dutch,
      'Met je code kan je iets nieuws zien.\n\nBekijk het met je code:\nhttps://stek.example/p/proefdorp/code?lang=nl\n\n' +
        'Bel je ons? Zeg dan dit nummer: VR-26-0001.\n\nDeze mail komt van Proefdorp. Je gaf ons dit e-mailadres.\n',
    );
  });

  it('has every text in every language', async () => {
    assert.ok(languages.length > 10);
    for (const { lang } of languages) {
      const { subject, text } = await composeNotice({ ...NEWS, lang }, STYLE);
      assert.doesNotMatch(subject + text, /[{}]|undefined|\b(news|subject)\./, lang);
    }
  });
});
