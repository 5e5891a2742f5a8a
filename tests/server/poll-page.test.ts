import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SMALLEST_GROUP } from '../../src/domain/poll.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { PollDraft } from '../../src/schema/poll.ts';
import { MOST_FROM_PAGES } from '../../src/server/polls/cast-from-page.ts';
import { onBothEngines } from '../support/engines.ts';
import { fieldsOf, PlainVisitor, type Shown } from '../support/plain-visitor.ts';
import { decisionsOn, PollDesk } from '../support/poll-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';

const SEND = 'Verstuur mijn antwoorden';
const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** One answer to each question. */
const WHOLE = {
  'q.uitstap': 'zee',
  'q.wat.koken': '1',
  'q.wat.zang': '1',
  'q.eerst.quiz': '1',
  'q.eerst.film': '2',
  'q.gevoel': '3',
  'q.idee.1': 'Een feest met soep',
};

/** What is written between tags. */
const wordsOf = ({ html }: Shown): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

onBothEngines('The page of a poll without JavaScript', openEmpty => {
  const open = async (changes: Partial<PollDraft> = {}) => {
    const desk = await PollDesk.open(openEmpty);
    const id = await desk.opened(changes);
    const path = `/p/${TOWN.id}/polls/${id}`;
    return { desk, id, path, visitor: new PlainVisitor(desk.app), pass: (time: number) => (desk.clock.now += time) };
  };
  /** All ballots of a poll, as they are kept. */
  const ballots = async ({ store }: PollDesk, id: string) => {
    const rows = await store.db
      .selectFrom('ballots')
      .select(['channel', 'answers'])
      .where('poll_id', '=', id)
      .execute();
    return rows.map(({ channel, answers }) => ({ channel, answers: JSON.parse(answers) as object }));
  };

  it('says who decides and when there is an answer, takes one answer to each question, and thanks', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    assert.equal(page.status, 200);
    const words = wordsOf(page);
    assert.match(words, /Je kan meedoen tot en met maandag 14 december\./);
    assert.match(words, /Wie beslist\? De ploeg van De Stek beslist samen met de vrijwilligers\./);
    assert.match(words, /Je krijgt een antwoord ten laatste op maandag 11 januari\./);
    assert.match(words, /Vraag 1 van 5 Waar gaan we heen\? Kies er 1\. De zee De bos De stad Geen antwoord/);
    assert.match(words, /Niet goed Gaat wel Goed Geen antwoord/);
    pass(10 * SECOND);
    const thanks = await visitor.press(page, SEND, WHOLE);
    assert.equal(thanks.status, 200);
    assert.match(wordsOf(thanks), /Bedankt! Je antwoorden tellen mee\. Op maandag 14 december stopt het\./);
    assert.doesNotMatch(thanks.html, /<form/);
    assert.deepEqual(await ballots(desk, id), [
      {
        channel: 'web',
        answers: {
          eerst: { ranking: ['quiz', 'film'] },
          gevoel: { smiley: 3 },
          uitstap: { choice: 'zee' },
          wat: { choices: ['koken', 'zang'] },
        },
      },
    ]);
    assert.deepEqual(desk.errors, []);
  });

  it('counts once what is pressed twice, sent at the same moment, or loaded again much later', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    pass(10 * SECOND);
    const press = () => visitor.press(page, SEND, WHOLE);
    const answers = await Promise.all([press(), press(), press()]);
    assert.deepEqual(
      answers.map(({ status, html }) => [status, /Bedankt!/.test(html)]),
      [
        [200, true],
        [200, true],
        [200, true],
      ],
    );
    pass(30 * HOUR);
    const later = await press();
    assert.match(wordsOf(later), /Bedankt! Je antwoorden tellen mee\./);
    pass(15 * 24 * HOUR);
    assert.match(wordsOf(await press()), /Bedankt! Je antwoorden tellen mee\./);
    assert.equal((await ballots(desk, id)).length, 1);
  });

  it('does not let somebody go back and change what counts already', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    pass(10 * SECOND);
    await visitor.press(page, SEND, WHOLE);
    const changed = await visitor.press(page, SEND, { ...WHOLE, 'q.uitstap': 'bos' });
    assert.match(wordsOf(changed), /Je antwoorden tellen al mee\. Je kan ze niet meer veranderen\./);
    const kept = await ballots(desk, id);
    assert.deepEqual(
      kept.map(({ answers }) => (answers as { uitstap?: object }).uitstap),
      [{ choice: 'zee' }],
    );
    const other = await visitor.press(await visitor.open(path), SEND, WHOLE);
    assert.equal(other.status, 422, 'somebody else begins anew');
  });

  it('asks again, with all answers kept, what came too soon or too late, and then takes it', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    pass(1 * SECOND);
    const soon = await visitor.press(page, SEND, WHOLE);
    assert.equal(soon.status, 422);
    assert.match(wordsOf(soon), /Dat ging heel snel\. Kijk je antwoorden na en druk opnieuw\./);
    const { ticket: _, ...kept } = fieldsOf(soon.html);
    assert.deepEqual(kept, { ...WHOLE, 'q.eerst.soep': '', 'q.eerst.bingo': '', 'q.idee.2': '' });
    pass(25 * HOUR);
    const late = await visitor.press(soon, SEND);
    assert.equal(late.status, 422);
    assert.match(wordsOf(late), /Deze pagina stond lang open\./);
    pass(4 * SECOND);
    assert.match(wordsOf(await visitor.press(late, SEND)), /Bedankt!/);
    assert.equal((await ballots(desk, id)).length, 1);
  });

  it('takes no ticket that another server, another poll or nobody made', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const other = await desk.opened();
    const foreign = fieldsOf((await visitor.open(`/p/${TOWN.id}/polls/${other}`)).html)['ticket']!;
    const page = await visitor.open(path);
    pass(10 * SECOND);
    const own = fieldsOf(page.html)['ticket']!;
    const [name = '', made = '', mac = ''] = own.split('.');
    const older = `${name}.${(Number.parseInt(made, 36) - 5000).toString(36)}.${mac}`;
    for (const ticket of [
      '',
      'x',
      foreign,
      `${own}x`,
      older,
      '\u0000',
      own.replace(/^./, own.startsWith('A') ? 'B' : 'A'),
    ]) {
      const refused = await visitor.press(page, SEND, { ...WHOLE, ticket });
      assert.equal(refused.status, 422, ticket);
      assert.match(wordsOf(refused), /Deze pagina stond lang open/);
    }
    assert.deepEqual(await ballots(desk, id), []);
  });

  it('says at the top and at each question what is to be mended, and keeps the rest', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    pass(10 * SECOND);
    const wrong = { ...WHOLE, 'q.wat.naaien': '1', 'q.eerst.film': '1', 'q.idee.1': 'Bel mij, 85.07.30-033.28' };
    const first = await visitor.press(page, SEND, wrong);
    assert.equal(first.status, 422);
    assert.match(first.html, /<title>Er is een probleem: /);
    assert.match(first.html, /<div role="alert" id="problem"[^>]*autofocus>/);
    assert.match(first.html, /<a href="#q-eerst">Wat eerst\? Geef elke plaats maar 1 keer\.<\/a>/);
    assert.match(first.html, /<p class="error" id="e-eerst">Geef elke plaats maar 1 keer\.<\/p>/);
    const second = await visitor.press(first, SEND, { 'q.eerst.film': '2' });
    assert.equal(second.status, 422);
    assert.match(second.html, /<a href="#q-idee">Heb je een idee\? Haal je rijksregisternummer weg\./);
    const third = await visitor.press(second, SEND, { 'q.idee.1': 'Een feest' });
    assert.match(third.html, /<a href="#q-wat">Wat wil je doen\? Je koos er te veel\. Kies er 2 of minder\.<\/a>/);
    assert.equal(fieldsOf(third.html)['q.idee.1'], 'Een feest');
    assert.deepEqual(await ballots(desk, id), []);
    const { 'q.wat.naaien': _, ...rest } = fieldsOf(third.html);
    const ticket = rest['ticket']!;
    const last = await visitor.press(page, SEND, { ...rest, ticket, 'q.idee.1': '  ' });
    assert.match(wordsOf(last), /Bedankt!/);
    assert.equal((await ballots(desk, id)).length, 1);
    const ideas = await desk.store.db.selectFrom('poll_ideas').select('text').where('poll_id', '=', id).execute();
    assert.deepEqual(ideas, [], 'spaces are no idea');
  });

  it('takes a ballot without any answer when that is what somebody says, and not when they only pressed the button', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    pass(10 * SECOND);
    const empty = await visitor.press(page, SEND);
    assert.equal(empty.status, 422);
    assert.match(wordsOf(empty), /Kies een antwoord, of kies “Geen antwoord”\./);
    const none = await visitor.press(empty, SEND, { 'q.uitstap': '-' });
    assert.match(wordsOf(none), /Bedankt!/);
    assert.deepEqual(await ballots(desk, id), [{ channel: 'web', answers: {} }]);
  });

  it('takes no answer that the poll does not have, and no field that it did not ask for', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    pass(10 * SECOND);
    for (const wrong of [{ 'q.uitstap': 'maan' }, { 'q.uitstap': '\u0000' }, { 'q.uitstap': 'x'.repeat(5000) }]) {
      const refused = await visitor.press(page, SEND, { ...WHOLE, ...wrong });
      assert.equal(refused.status, 422, JSON.stringify(wrong).slice(0, 40));
      assert.match(refused.html, /<p class="error" id="e-uitstap">/);
    }
    const strange = { 'q.gevoel': '5', 'q.niets': 'x', 'q.wat.__proto__': '1', 'q.eerst.soep': '-4' };
    const smiley = await visitor.press(page, SEND, { ...WHOLE, ...strange });
    assert.match(smiley.html, /<p class="error" id="e-gevoel">/);
    const { 'q.gevoel': _, ...rest } = strange;
    assert.match(wordsOf(await visitor.press(page, SEND, { ...WHOLE, ...rest })), /Bedankt!/);
    assert.deepEqual(Object.keys((await ballots(desk, id))[0]?.answers ?? {}), ['eerst', 'gevoel', 'uitstap', 'wat']);
  });

  it('takes a card once, and says in words what is wrong with a code', async () => {
    const { desk, id, path, visitor, pass } = await open({ channels: ['code', 'paper'], strength: 3 });
    const { body } = await desk.post(`polls/${id}/codes`, { count: 2 }, 'worker');
    const [code = '', spare = ''] = body['codes'] as string[];
    const page = await visitor.open(path);
    assert.match(
      wordsOf(page),
      /Je doet mee met een kaartje\..*Welke code staat op je kaartje\? Je kreeg een kaartje van ons\./,
    );
    pass(10 * SECOND);
    const send = (typed: string, from = page) => visitor.press(from, SEND, { ...WHOLE, code: typed });
    const missing = await send(' ');
    assert.equal(missing.status, 422);
    assert.match(missing.html, /<p class="error" id="code-error">Vul de 12 cijfers van je kaartje in\.<\/p>/);
    const wrong = [spare.replace(/^./, digit => String((Number(digit) + 1) % 10)), '1', 'x'.repeat(40), '\u0000'];
    for (const typed of wrong) {
      const refused = await send(typed);
      assert.equal(refused.status, 404, typed);
      assert.match(refused.html, /<p class="error" id="code-error">We kennen deze code niet\./);
      assert.match(refused.html, /<input id="code" [^>]*aria-describedby="code-error code-hint" aria-invalid="true">/);
    }
    const thanks = await send(code.replace(/(\d{4})(?=\d)/g, '$1 '));
    assert.match(wordsOf(thanks), /Bedankt! Je antwoorden tellen mee\./);
    assert.match(wordsOf(await send(code.replace(/(\d{4})(?=\d)/g, '$1 '))), /Bedankt!/, 'loaded again');
    const second = await visitor.open(path);
    pass(10 * SECOND);
    const used = await send(code, second);
    assert.equal(used.status, 409);
    assert.match(used.html, /Deze code is al gebruikt\. Vraag het ons als dat niet klopt\./);
    assert.match(wordsOf(await send(spare, used)), /Bedankt!/);
    const kept = await ballots(desk, id);
    assert.deepEqual(
      kept.map(({ channel }) => channel),
      ['code', 'code'],
    );
    const ideas = await desk.store.db.selectFrom('poll_ideas').select('text').where('poll_id', '=', id).execute();
    assert.deepEqual(
      ideas.map(({ text }) => text),
      ['Een feest met soep', 'Een feest met soep'],
    );
  });

  it('lets one network cast only a few in a day, says so in words, and lets others go on', async () => {
    const { desk, id, path, pass } = await open();
    const near = new PlainVisitor(desk.app, '192.0.2.7');
    const cast = async (visitor: PlainVisitor) => {
      const page = await visitor.open(path);
      pass(4 * SECOND);
      return visitor.press(page, SEND, WHOLE);
    };
    for (let number = 0; number < MOST_FROM_PAGES; number++) assert.equal((await cast(near)).status, 200);
    const refused = await cast(near);
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.match(wordsOf(refused), /Via dit internet deden vandaag al veel mensen mee\./);
    assert.equal(fieldsOf(refused.html)['q.uitstap'], 'zee');
    assert.equal((await cast(new PlainVisitor(desk.app, '198.51.100.7'))).status, 200);
    assert.equal((await ballots(desk, id)).length, MOST_FROM_PAGES + 1);
    pass(24 * HOUR);
    assert.equal((await cast(near)).status, 200);
  });

  it('takes no form from a page of somebody else', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    pass(10 * SECOND);
    for (const from of ['cross-site', 'same-site']) {
      const refused = await visitor.press(page, SEND, WHOLE, { 'sec-fetch-site': from });
      assert.equal(refused.status, 403);
      assert.doesNotMatch(refused.html, /<form/);
    }
    assert.deepEqual(await ballots(desk, id), []);
    assert.equal((await visitor.press(page, SEND, WHOLE, { 'sec-fetch-site': 'same-origin' })).status, 200);
  });

  it('shows what was said once it is over, that an answer comes, and past the day that it is late', async () => {
    const { desk, id, path, visitor, pass } = await open();
    const page = await visitor.open(path);
    await desk.castMany(6, id, {
      uitstap: { choice: 'zee' },
      eerst: { ranking: ['quiz', 'soep'] },
      gevoel: { smiley: 1 },
    });
    assert.doesNotMatch(wordsOf(await visitor.open(path)), /Dit zeiden jullie/);
    pass(15 * 24 * HOUR);
    await desk.runJobs();
    const late = await visitor.press(page, SEND, WHOLE);
    assert.equal(late.status, 410);
    assert.match(wordsOf(late), /Het is net gestopt\. Je antwoorden tellen niet meer mee\./);
    const closed = wordsOf(await visitor.open(path));
    assert.match(closed, /Je kan niet meer meedoen\./);
    assert.match(closed, /Ons antwoord lees je hier ten laatste op maandag 11 januari\./);
    assert.match(closed, /Dit zeiden jullie 6 keer meegedaan/);
    assert.match(closed, /De zee 6 keer gekozen De bos 0 keer gekozen/);
    assert.match(closed, /De quiz Plaats 1 · 24 punten · 6 keer op de eerste plaats/);
    assert.match(closed, /Niet goed 6 keer gekozen/);
    assert.match(
      closed,
      /Hoe zeker is deze telling\? We vragen het 1 keer per toestel\. Heel vaak na elkaar lukt niet\. Iemand anders mag op hetzelfde toestel ook meedoen\. Wie wil, kan dus meer dan 1 keer meedoen\./,
    );
    assert.doesNotMatch((await visitor.open(path)).html, /<form/);
    assert.match(closed, /Plaats \d · Gelijk · 0 punten/);
    assert.match(closed, /Er kunnen nog antwoorden bij komen/);
    await desk.castMany(5, id, { uitstap: { choice: 'bos' } }, { isLate: true });
    assert.match(wordsOf(await visitor.open(path)), /5 keer kwamen de antwoorden later aan\./);
    pass(28 * 24 * HOUR);
    const overdue = await visitor.open(path);
    assert.match(wordsOf(overdue), /Ons antwoord is te laat\. We beloofden het ten laatste op maandag 11 januari\./);
    const list = wordsOf(await visitor.open(`/p/${TOWN.id}/polls`));
    assert.match(list, /Wat doen we in januari\? Ons antwoord is te laat\./);
  });

  it('says of an open poll that shows what is said when there will be something, and keeps still about one that does not', async () => {
    const { desk, id, path, visitor } = await open({ showResults: 'live' });
    const few = `Je ziet hier iets zodra ${SMALLEST_GROUP} mensen meededen.`;
    await desk.castMany(SMALLEST_GROUP - 1, id, { uitstap: { choice: 'zee' } });
    const before = wordsOf(await visitor.open(path));
    assert.ok(before.includes(few), before);
    assert.doesNotMatch(before, /We tellen nu alles|Dit zeiden jullie/);
    await desk.castMany(1, id, { uitstap: { choice: 'zee' } });
    const after = wordsOf(await visitor.open(path));
    assert.match(after, /Dit zeiden jullie tot nu toe 5 keer meegedaan/);
    assert.ok(!after.includes(few), after);
    const hidden = wordsOf(await visitor.open(`/p/${TOWN.id}/polls/${await desk.opened()}`));
    assert.match(hidden, /Wat doen we in januari\?/);
    assert.doesNotMatch(hidden, /Je ziet hier iets/);
  });

  it('says of each option what is done with it and why, and where to find what was planned', async () => {
    const { desk, id, path, visitor } = await open();
    await desk.castMany(5, id, { uitstap: { choice: 'zee' } });
    assert.equal((await desk.move(id, 'closed')).status, 200);
    const reply = { intro: { nl: 'Bedankt, allemaal.' }, ...decisionsOn('uitstap', ['zee', 'bos', 'stad']) };
    assert.equal((await desk.reply(id, reply)).status, 200);
    assert.equal((await desk.move(id, 'answered')).status, 200);
    const words = wordsOf(await visitor.open(path));
    assert.match(
      words,
      /Ons antwoord Bedankt, allemaal\. Waar gaan we heen\? De zee Ja Waarom\? Veel mensen vroegen dit\./,
    );
    assert.match(wordsOf(await visitor.open(`/p/${TOWN.id}/polls`)), /Lees ons antwoord/);
    await desk.move(id, 'archived');
    assert.doesNotMatch(
      wordsOf(await visitor.open(`/p/${TOWN.id}/polls`)),
      /januari/,
      'what is archived is not listed',
    );
  });

  it('says how many to choose, and how many places count', async () => {
    const options = ['zee', 'bos', 'stad', 'park'].map(one => ({ id: one, label: { nl: one } }));
    const several = (id: string, more: object) => ({
      ...{ id, type: 'multiple', text: { nl: 'Wat?' }, options },
      ...more,
    });
    const { path, visitor } = await open({
      questions: [
        several('twee', { min: 2, max: 2 }),
        several('meer', { min: 2, max: 3 }),
        several('alles', {}),
        { id: 'eerst', type: 'ranking', text: { nl: 'Wat eerst?' }, options, rankMax: 2 },
      ],
    });
    const { html } = await visitor.open(path);
    const hints = [...html.matchAll(/<p id="t-(\w+)">([^<]+)<\/p>/g)].map(([, id, words]) => [id, words]);
    assert.deepEqual(hints.slice(0, 3), [
      ['twee', 'Kies er 2.'],
      ['meer', 'Kies er 2 tot 3.'],
      ['alles', 'Kies er 1 of meer.'],
    ]);
    assert.match(String(hints[3]), /^eerst,Zet een 1 .* Alleen de eerste 2 tellen\.$/);
  });

  it('lists of those that are over the newest first', async () => {
    const { desk, id, visitor, pass } = await open({ title: { nl: 'De eerste' } });
    const next = await desk.opened({ title: { nl: 'De laatste' } });
    for (const one of [id, next]) {
      pass(HOUR);
      assert.equal((await desk.move(one, 'closed')).status, 200);
    }
    assert.match(wordsOf(await visitor.open(`/p/${TOWN.id}/polls`)), /De laatste.*De eerste/);
  });

  it('says why a poll was cancelled, and that people have to come where nobody can take part from home', async () => {
    const { desk, id, path, visitor } = await open({ channels: ['kiosk', 'paper'], strength: 4 });
    const kiosk = await visitor.open(path);
    assert.match(wordsOf(kiosk), /Je doet mee in De Stek zelf, op de tablet of op papier\./);
    assert.doesNotMatch(kiosk.html, /<form/);
    await desk.move(id, 'cancelled', { data: { reason: { nl: 'De zaal is stuk.' } } });
    assert.match(wordsOf(await visitor.open(path)), /Dit gaat niet door\. De zaal is stuk\./);
    const list = await visitor.open(`/p/${TOWN.id}/polls`);
    assert.match(wordsOf(list), /Dit gaat niet door\. De zaal is stuk\./);
    assert.doesNotMatch(wordsOf(list), /Bekijk wat jullie zeiden/);
  });

  it('shows nothing of a draft, nor of what is no poll', async () => {
    const { desk, visitor } = await open();
    const draft = await desk.draft();
    for (const id of [draft, 'abcdefgh', '%00', 'x'.repeat(2000), '..%2f']) {
      const page = await visitor.open(`/p/${TOWN.id}/polls/${id}`);
      assert.equal(page.status, 404, id.slice(0, 10));
      assert.match(page.html, /<h1>We vinden deze pagina niet<\/h1>/);
    }
    assert.equal((await visitor.open(`/q/${TOWN.id}/${draft}`)).status, 404);
  });

  it('shows the picture of an option from where it is, and no other; and its pictogram beside the word', async () => {
    const picture = (host: string, alt: string) => ({ url: `https://${host}/beeld.jpg`, alt });
    const options = [
      { id: 'zee', label: { nl: 'De zee' }, image: picture('beelden.example', 'Een "golf" & <wind>') },
      { id: 'bos', label: { nl: 'Het bos' }, image: picture('beelden.example', 'Een boom') },
      { id: 'stad', label: { nl: 'De stad' }, pictogram: 'bus' },
    ];
    const { id, path, visitor } = await open({
      questions: [{ id: 'uitstap', type: 'choice', text: { nl: 'Waar gaan we heen?' }, options }],
    });
    for (const address of [path, `/p/${TOWN.id}/polls/${id}/paper`]) {
      const page = await visitor.open(address);
      const policy = page.headers.get('content-security-policy') ?? '';
      assert.match(
        policy,
        /^default-src 'none'; style-src 'self'; img-src 'self' https:\/\/beelden\.example; base-uri 'none';/,
      );
      assert.match(page.html, /alt="Een &quot;golf&quot; &amp; &lt;wind&gt;"/);
      assert.equal(page.html.match(/<img class="picture"/g)?.length, 2);
      assert.equal(page.html.match(/<svg class="pictogram"/g)?.length, 1);
    }
  });

  it('is found from the programme while somebody can take part', async () => {
    const { desk, id, visitor } = await open();
    const link = `<a href="/p/${TOWN.id}/polls?lang=fr">`;
    assert.ok((await visitor.open(`/p/${TOWN.id}?lang=fr`)).html.includes(link));
    await desk.move(id, 'closed');
    assert.ok(!(await visitor.open(`/p/${TOWN.id}?lang=fr`)).html.includes(link));
  });

  it('is in every language and both manners, kept by nobody, runs nothing, and takes answers in each', async () => {
    const { desk, id, path, visitor, pass } = await open({
      title: { nl: 'Wat doen we in januari?', fr: 'Que fait-on en janvier ?' },
    });
    const voices = [...languages.map(({ lang }) => `?lang=${lang}`), '?lang=nl&address=u', '?lang=xx'];
    for (const [index, voice] of voices.entries()) {
      const page = await visitor.open(path + voice);
      const lang = /lang=(\w\w)/.exec(voice)![1]!.replace('xx', 'nl');
      const dir = ['ar', 'fa', 'ps'].includes(lang) ? 'rtl' : 'ltr';
      assert.match(page.html, new RegExp(`<html lang="${lang}" dir="${dir}">`));
      assert.doesNotMatch(page.html, /<script|style="|\{\w+\}/);
      assert.doesNotMatch(wordsOf(page), /\b(openUntil|whoDecides|noAnswer|questionOf|originalText|rankNone)\b/);
      assert.equal(page.headers.get('cache-control'), 'no-store');
      assert.equal(page.headers.get('set-cookie'), null);
      assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*form-action 'self'/);
      if (lang === 'fr') {
        assert.match(page.html, /<h1>Que fait-on en janvier \?<\/h1>/);
        assert.match(page.html, /<span lang="nl" dir="ltr">Wat doen we in januari\?<\/span>/);
      }
      if (lang !== 'nl') assert.match(page.html, /<span lang="nl" dir="auto">Waar gaan we heen\?<\/span>/);
      pass(4 * SECOND);
      const button = /<p><button>([^<]+)<\/button><\/p>/.exec(page.html)![1]!;
      const at = new PlainVisitor(desk.app, `10.0.${index}.1`);
      const thanks = await at.press(page, button, WHOLE);
      assert.match(thanks.html, /<div class="answer" role="status">/, voice);
      assert.match(thanks.html, new RegExp(`<html lang="${lang}"`));
    }
    assert.equal((await ballots(desk, id)).length, voices.length);
  });

  it('lists what is open first, at a place also what is of all places', async () => {
    const { desk, visitor } = await open({ title: { nl: 'Van overal' } });
    await desk.opened({ title: { nl: 'Van het dorp' }, placeId: 'dorp' });
    const wijk = await desk.opened({ title: { nl: 'Van de wijk' }, placeId: 'wijk' });
    await desk.move(wijk, 'closed');
    await desk.draft({ title: { nl: 'Nog een proef' } });
    const titles = async (query: string) => {
      const { html } = await visitor.open(`/p/${TOWN.id}/polls${query}`);
      return [...html.matchAll(/<h2>(Van [^<]+) </g)].map(([, title]) => title);
    };
    assert.deepEqual((await titles('')).toSorted(), ['Van de wijk', 'Van het dorp', 'Van overal']);
    assert.equal((await titles('')).at(-1), 'Van de wijk');
    assert.deepEqual((await titles('?place=de-dorp')).toSorted(), ['Van het dorp', 'Van overal']);
    assert.equal((await visitor.open(`/p/${TOWN.id}/polls?place=nergens`)).status, 400);
    assert.match(wordsOf(await visitor.open(`/p/${TOWN.id}/polls?lang=fr`)), /Participe/);
  });

  it('leads from the short address on paper to the page, and has the paper itself', async () => {
    const { id, visitor } = await open();
    const short = await visitor.open(`/q/${TOWN.id}/${id}`);
    assert.deepEqual([short.status, short.headers.get('location')], [302, `/p/${TOWN.id}/polls/${id}`]);
    for (const query of ['', '?what=poster', '?paper=a5&lang=ar', '?what=niets&paper=a0&lang=xx']) {
      const { status, html, headers } = await visitor.open(`/p/${TOWN.id}/polls/${id}/paper${query}`);
      assert.equal(status, 200);
      assert.match(html, /<h1[^>]*>Wat doen we in januari\?<\/h1>/);
      assert.match(html, new RegExp(`stek\\.test/</span><wbr><span class="part">q/</span>`));
      assert.match(html, /<link rel="stylesheet" href="\/assets\/poll-paper\.css\?paper=a[45]">/);
      assert.doesNotMatch(html, /<script|style="/);
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self';/);
    }
    const style = await visitor.open('/assets/poll-paper.css?paper=a5');
    assert.match(style.html, /size: A5 portrait/);
  });
});
