import assert from 'node:assert/strict';
import { it } from 'node:test';
import { languages } from '../../src/i18n/languages.ts';
import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import { MOST_FROM_PAGES } from '../../src/server/signals/take-from-page.ts';
import { onBothEngines } from '../support/engines.ts';
import { fieldsOf, PlainVisitor, type Shown } from '../support/plain-visitor.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { SignalDesk } from '../support/signal-desk.ts';

const SEND = 'Verstuur';
const PATH = `/p/${TOWN.id}/signal`;
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const WORDS = 'Er rijdt geen bus meer na zes uur.';
const CODE = /(\d{4} ){3}\d{4}/;

/** What is written between tags. */
const wordsOf = ({ html }: Shown): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const codeOn = (page: Shown): string => CODE.exec(wordsOf(page))?.[0] ?? '';

onBothEngines('The page for signals without JavaScript', openEmpty => {
  const open = async (query = '') => {
    const desk = await SignalDesk.open(openEmpty);
    const visitor = new PlainVisitor(desk.app, '192.0.2.7');
    const pass = (time: number) => (desk.clock.now += time);
    return { desk, visitor, pass, page: await visitor.open(PATH + query) };
  };

  it('says whom to call and how to leave before it asks, and what leaving cannot do', async () => {
    const { page } = await open();
    assert.equal(page.status, 200);
    const words = wordsOf(page);
    const order = [
      'Ga weg van hier',
      'Sluit dus ook dit venster.',
      'Bel 112',
      'Bel 1712',
      'Bel 106',
      '1. Waarover gaat het?',
    ];
    const places = order.map(text => words.indexOf(text));
    assert.ok(!places.includes(-1), String(places));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.match(page.html, /<a class="call" href="tel:1712">/);
    assert.match(page.html, /<a class="exit" href="https:\/\/www\.meteo\.be\/nl" rel="noreferrer"/);
    assert.doesNotMatch(page.html, /<script/);
  });

  it('is kept by nobody, tells no other site where somebody came from, and sends only to itself', async () => {
    const { page, visitor, pass } = await open();
    pass(10 * SECOND);
    for (const { headers } of [page, await visitor.press(page, SEND, { text: WORDS })]) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('x-robots-tag'), 'noindex');
      assert.match(
        headers.get('content-security-policy') ?? '',
        /^default-src 'none'; .*form-action 'self'; frame-ancestors 'none'$/,
      );
      assert.equal(headers.get('set-cookie'), null);
    }
  });

  it('takes what was said, promises a day and shows a code with which the answer is read', async () => {
    const { desk, page, visitor, pass } = await open('?lang=nl&place=de-dorp');
    assert.match(wordsOf(page), /Plek: De dorp/);
    pass(10 * SECOND);
    const thanks = await visitor.press(page, SEND, {
      ...{ about: 'service', text: `${WORDS}\r\nOok niet op zondag.`, themes: 'mobility', whom: 'other', knows: 'yes' },
    });
    assert.equal(thanks.status, 200);
    assert.match(
      wordsOf(thanks),
      /Het is aangekomen\. Je krijgt een antwoord voor maandag 21 december\. Dit is je code/,
    );
    assert.match(wordsOf(thanks), /http:\/\/stek\.test\/p\/[\w-]+\/code/);
    assert.match(wordsOf(thanks), /SI-26-0001/);
    assert.doesNotMatch(thanks.html, /<form|<textarea/);
    const [record] = await desk.list('coordinator');
    const { text, themes, placeId, onBehalf, personKnows, about, channel, senderRole, contact, lang } =
      await desk.opened(record!.id);
    assert.deepEqual(
      { text, themes, placeId, onBehalf, personKnows, about, channel, senderRole, contact, lang },
      {
        ...{ text: `${WORDS}\nOok niet op zondag.`, themes: ['mobility'], placeId: 'dorp', onBehalf: 'other' },
        ...{
          personKnows: 'yes',
          about: 'service',
          channel: 'web',
          senderRole: 'visitor',
          contact: undefined,
          lang: 'nl',
        },
      },
    );
    const { status, body } = await desk.follow(codeOn(thanks));
    assert.deepEqual([status, body['state']], [200, 'communicated']);
    assert.deepEqual(desk.errors, []);
  });

  it('takes once what is pressed twice, at the same moment, or loaded again that day, and shows the same code', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(10 * SECOND);
    const press = () => visitor.press(page, SEND, { text: WORDS });
    const answers = await Promise.all([press(), press(), press()]);
    pass(5 * HOUR);
    const codes = [...answers, await press()].map(codeOn);
    assert.match(codes[0]!, CODE);
    assert.deepEqual(new Set(codes).size, 1);
    assert.equal((await desk.list('coordinator')).length, 1);
  });

  it('shows the code to nobody who finds the page open after a day, or who changes what was said', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(10 * SECOND);
    await visitor.press(page, SEND, { text: WORDS });
    const changed = await visitor.press(page, SEND, { text: `${WORDS} Echt niet.` });
    assert.match(wordsOf(changed), /Vanaf deze pagina stuurde je al een bericht\./);
    assert.equal(codeOn(changed), '');
    pass(30 * HOUR);
    const later = await visitor.press(page, SEND, { text: WORDS });
    assert.match(wordsOf(later), /Dit bericht kwam al aan\./);
    assert.equal(codeOn(later), '');
    for (const shown of [changed, later]) assert.ok(!shown.html.includes(WORDS), 'the words are gone from the page');
    assert.equal((await desk.list('coordinator')).length, 1);
  });

  it('keeps all that was filled in beside what is wrong, and says each where it is', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(10 * SECOND);
    const cases: [typed: Record<string, string>, at: string, words: RegExp][] = [
      [{ text: 'bus' }, 'text', /Een paar woorden is genoeg\./],
      [{ text: 'x'.repeat(2003) }, 'text', /Haal 3 tekens weg\./],
      [{ text: `${WORDS} 93.05.18-223.61` }, 'text', /rijksregisternummer/],
      [{ text: WORDS, phone: '0470 12 34 56' }, 'q-known', /Kies ja, of maak die vakken leeg\./],
      [{ text: WORDS, known: 'known', firstName: 'An' }, 'phone', /Vul je telefoonnummer of je e-mailadres in\./],
      [{ text: WORDS, known: 'known', phone: '12' }, 'phone', /Kijk je telefoonnummer na\./],
      [{ text: WORDS, known: 'known', email: 'an@' }, 'email', /Kijk je e-mailadres na\./],
    ];
    for (const [typed, at, words] of cases) {
      const refused = await visitor.press(page, SEND, { about: 'policy', ...typed });
      assert.equal(refused.status, 422, at);
      assert.match(refused.html, new RegExp(`<a href="#${at}">`));
      assert.match(wordsOf(refused), words);
      assert.match(refused.html, /<title>Er is een probleem: /);
      const kept = fieldsOf(refused.html);
      for (const [name, value] of Object.entries({ about: 'policy', ...typed })) assert.equal(kept[name], value, name);
    }
    assert.deepEqual(await desk.list('coordinator'), []);
    assert.deepEqual(desk.errors, []);
  });

  it('takes three themes and no fourth', async () => {
    const { desk, pass, page } = await open();
    pass(10 * SECOND);
    const send = (themes: string[]) =>
      desk.app.request(
        `http://stek.test${PATH}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
          body: String(
            new URLSearchParams([
              ['ticket', fieldsOf(page.html)['ticket']!],
              ['text', WORDS],
              ...themes.map(id => ['themes', id]),
            ]),
          ),
        },
        { incoming: { socket: { remoteAddress: '192.0.2.7' } } },
      );
    const four = await send(['work', 'housing', 'health', 'mobility']);
    assert.equal(four.status, 422);
    const html = await four.text();
    assert.match(html, /<a href="#q-themes">Kies er 3 of minder\.<\/a>/);
    assert.equal(html.match(/name="themes" value="\w+" checked/g)?.length, 4, 'they stay');
    assert.equal((await send(['work', 'housing', 'mobility'])).status, 200);
    const [record] = await desk.list('coordinator');
    assert.deepEqual(record!.themes, ['work', 'housing', 'mobility']);
  });

  it('says once that words seem to lead to somebody, and then takes them as they are', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(10 * SECOND);
    const text = 'Mijn buurvrouw is te bereiken op an@voorbeeld.be, ze is alleen.';
    const hinted = await visitor.press(page, SEND, { text });
    assert.equal(hinted.status, 422);
    assert.match(
      wordsOf(hinted),
      /Dit lijkt op een e-mailadres\..* Mag het zo blijven\? Druk dan opnieuw op “Verstuur”\./,
    );
    assert.match(codeOn(await visitor.press(hinted, SEND)), CODE);
    assert.equal((await desk.list('coordinator')).length, 1);
  });

  it('keeps how to reach somebody who says that it may be known, apart from the signal', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(10 * SECOND);
    const contact = { known: 'known', firstName: 'An', phone: '0470 12 34 56' };
    await visitor.press(page, SEND, { text: WORDS, whom: 'self', knows: 'no', ...contact });
    const [record] = await desk.list('coordinator');
    const opened = await desk.opened(record!.id);
    assert.deepEqual(opened.contact, { firstName: 'An', reach: { phone: '+32470123456' } });
    assert.equal(opened.personKnows, undefined, 'it is asked of somebody else only');
  });

  it('asks the words and nothing else where it is short, and what is left out counts as about a person', async () => {
    const { desk, page, visitor, pass } = await open('?lang=nl&kort=1');
    assert.doesNotMatch(page.html, /<fieldset|type="radio"/);
    assert.match(wordsOf(page), /Bel 112/);
    pass(10 * SECOND);
    const short = await visitor.press(page, SEND, { text: 'bus' });
    assert.doesNotMatch(short.html, /<fieldset/, 'it stays short after a fault');
    assert.match(codeOn(await visitor.press(short, SEND, { text: WORDS })), CODE);
    assert.deepEqual(await desk.list('worker'), []);
    assert.equal((await desk.list('coordinator')).length, 1);
  });

  it('asks again, with all that was said kept, what came too soon or too late', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(1 * SECOND);
    const soon = await visitor.press(page, SEND, { text: WORDS });
    assert.equal(soon.status, 422);
    assert.match(wordsOf(soon), /Dat ging heel snel\./);
    pass(25 * HOUR);
    const late = await visitor.press(soon, SEND);
    assert.equal(late.status, 422);
    assert.match(wordsOf(late), /Deze pagina stond lang open\./);
    assert.equal(fieldsOf(late.html)['text'], WORDS);
    pass(4 * SECOND);
    assert.match(codeOn(await visitor.press(late, SEND)), CODE);
    assert.equal((await desk.list('coordinator')).length, 1);
  });

  it('takes no ticket that nobody made, and no form that another site sends', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(10 * SECOND);
    const own = fieldsOf(page.html)['ticket']!;
    for (const ticket of ['', 'x', `${own}x`, '\u0000'])
      assert.equal((await visitor.press(page, SEND, { text: WORDS, ticket })).status, 422, ticket);
    const other = await visitor.press(page, SEND, { text: WORDS }, { 'sec-fetch-site': 'cross-site' });
    assert.equal(other.status, 403);
    assert.deepEqual(await desk.list('coordinator'), []);
  });

  it('lets one network pass on so many in a day, keeps what one more said, and takes it the next day', async () => {
    const { desk, visitor, pass } = await open();
    const pages = [];
    for (let count = 0; count <= MOST_FROM_PAGES; count++) pages.push(await visitor.open(PATH));
    pass(10 * SECOND);
    for (const one of pages.slice(1)) assert.equal((await visitor.press(one, SEND, { text: WORDS })).status, 200);
    const crowded = await visitor.press(pages[0]!, SEND, { text: WORDS });
    assert.equal(crowded.status, 429);
    assert.match(wordsOf(crowded), /Via dit internet zeiden vandaag al veel mensen iets\./);
    assert.equal(fieldsOf(crowded.html)['text'], WORDS);
    pass(24 * HOUR);
    const late = await visitor.press(crowded, SEND);
    assert.match(wordsOf(late), /Deze pagina stond lang open\./);
    pass(4 * SECOND);
    assert.match(codeOn(await visitor.press(late, SEND)), CODE);
    assert.equal((await desk.list('coordinator')).length, MOST_FROM_PAGES + 1);
  });

  it('leaves neither an hour nor an address beside an anonymous signal', async () => {
    const { desk, page, visitor, pass } = await open();
    pass(10 * SECOND);
    await visitor.press(page, SEND, { text: WORDS });
    const rows = [
      ...(await desk.store.db.selectFrom('signals').selectAll().execute()),
      ...(await desk.store.db.selectFrom('transitions').selectAll().execute()),
      ...(await desk.store.db.selectFrom('idempotency').selectAll().execute()),
    ];
    assert.equal(rows.length, 3);
    const all = JSON.stringify(rows);
    assert.doesNotMatch(all, /192\.0\.2/);
    for (const [moment] of all.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)) assert.match(moment, /T00:00:00\.000Z$/);
  });

  it('takes no markup from what people type, nor from what a municipality wrote', async () => {
    const { desk, visitor, pass, page } = await open();
    const emergency = [{ number: '112', label: { nl: '<b>Brand</b>' } }];
    await desk.put('signal-settings', { ...DEFAULT_SETTINGS, emergency, phone: '+3257000000' }, 0, 'admin');
    pass(10 * SECOND);
    const refused = await visitor.press(page, SEND, { text: '<i>x</i>"\'', phone: '"><script>' });
    assert.doesNotMatch(refused.html, /<i>|<script|<b>/);
    assert.match(wordsOf(refused), /&lt;b&gt;Brand/);
    assert.match(
      refused.html,
      /Liever praten\? Bel <a href="tel:\+3257000000"><bdi dir="ltr">057 00 00 00<\/bdi><\/a>\. Wij schrijven het op\./,
    );
  });

  it('keeps a reply that is too long in its field, and says by how much', async () => {
    const { desk, visitor } = await open();
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received', 'question_open');
    const form = await visitor.open(`/p/${TOWN.id}/code`);
    const question = await visitor.press(form, 'Toon hoe het ermee staat', { code });
    assert.match(question.html, /maxlength="2000"/);
    const text = `Lijn 95.\r\n${'x'.repeat(1993)}`;
    const refused = await visitor.press(question, 'Verstuur mijn antwoord', { text });
    assert.equal(refused.status, 422);
    assert.match(wordsOf(refused), /Haal 2 tekens weg\./);
    const whole = fieldsOf(refused.html)['text']!;
    assert.equal(whole.length, 2002);
    const taken = await visitor.press(refused, 'Verstuur mijn antwoord', { text: whole.slice(0, 2000) });
    assert.equal(taken.status, 200);
    assert.equal((await desk.record(id)).state, 'received');
  });

  it('is there in every language, in its direction, and reads the language of who sends', async () => {
    const { desk, visitor, pass } = await open();
    assert.ok(languages.length >= 16, `${languages.length} languages`);
    for (const { lang } of languages) {
      const page = await visitor.open(`${PATH}?lang=${lang}`);
      assert.equal(page.status, 200, lang);
      assert.match(page.html, new RegExp(`<html lang="${lang}" dir="${/^(ar|fa|ps)$/.test(lang) ? 'rtl' : 'ltr'}">`));
    }
    const page = await visitor.open(`${PATH}?lang=ar`);
    pass(10 * SECOND);
    const button = /<p><button>([^<]*)<\/button><\/p>\s*<\/form>/.exec(page.html)![1]!;
    await visitor.press(page, button, { text: WORDS });
    const [record] = await desk.list('coordinator');
    assert.equal((await desk.opened(record!.id)).lang, 'ar');
  });
});
