import assert from 'node:assert/strict';
import { it } from 'node:test';
import { seal, type PublicKey } from '../../src/sdk/seal.ts';
import { onBothEngines } from '../support/engines.ts';
import { actionNames, TOWN } from '../support/sign-up-desk.ts';
import { ANSWER, aSignal, SignalDesk } from '../support/signal-desk.ts';

type Step = { name: string; state: string; on?: string };
type Message = { from: string; on: string; text: string; lang: string };

const stepsOf = (body: Record<string, unknown>): string[] =>
  (body['steps'] as Step[]).map(({ name, state, on = '' }) => `${name} ${state} ${on}`.trim());
const messagesOf = (body: Record<string, unknown>): string[] =>
  (body['messages'] as Message[]).map(({ from, on, text }) => `${from} ${on}: ${text}`);

onBothEngines('A signal', openEmpty => {
  it('goes the whole way: heard, asked about, replied to, weighed, passed on, done something about, answered', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const sent = await desk.send(aSignal({ placeId: 'de-dorp', lang: 'nl' }));
    assert.equal(sent.status, 201);
    const { code, ...receipt } = sent.body;
    assert.deepEqual(receipt, { ref: 'SI-26-0001', state: 'communicated', promise: { by: '2026-12-21' } });
    const [record, ...others] = await desk.list('worker');
    assert.equal(others.length, 0);
    const { id } = record!;
    assert.deepEqual(
      [record!.receivedOn, record!.openBy, record!.answerBy, record!.placeId],
      ['2026-11-30', '2026-12-07', '2026-12-21', 'dorp'],
    );
    const first = await desk.follow(String(code));
    assert.deepEqual(
      [first.body['label'], first.body['hint']],
      ['Je bericht is aangekomen.', 'Je krijgt een antwoord voor maandag 21 december.'],
    );
    assert.deepEqual(stepsOf(first.body), [
      'arrived current 2026-11-30',
      'looking ahead',
      'acting ahead',
      'answer ahead',
    ]);
    assert.doesNotMatch(
      JSON.stringify(first.body),
      /geen bus/,
      'the words it began with are shown to nobody who has the code',
    );

    await desk.pass(1);
    await desk.walk(id, 'received', 'question_open');
    const asked = await desk.follow(String(code));
    assert.deepEqual(actionNames(asked.body), ['reply', 'withdraw']);
    assert.equal(asked.body['hint'], 'Antwoord als je wil. Niemand weet wie je bent.');
    await desk.pass(1);
    const replied = await desk.follow(String(code), 'reply', 'Lijn 5, elke dag.');
    assert.deepEqual([replied.status, replied.body['state']], [200, 'received']);
    assert.deepEqual(
      stepsOf(replied.body),
      ['arrived done 2026-11-30', 'looking current 2026-12-01', 'acting ahead', 'answer ahead'],
      'a reply leads back to no earlier step',
    );

    await desk.pass(1);
    await desk.walk(id, 'interpreted', 'translated', 'in_action', 'in_action');
    await desk.pass(1);
    await desk.walk(id, 'answered');
    const answered = await desk.follow(String(code));
    assert.deepEqual(stepsOf(answered.body), [
      'arrived done 2026-11-30',
      'looking done 2026-12-01',
      'acting done 2026-12-03',
      'answer current 2026-12-04',
    ]);
    assert.deepEqual(messagesOf(answered.body), [
      'staff 2026-12-01: Welke bus is het?',
      'holder 2026-12-02: Lijn 5, elke dag.',
      `staff 2026-12-04: ${ANSWER.nl}`,
    ]);
    const { actions, translation, answer, version, late } = await desk.record(id);
    assert.deepEqual(
      [actions.length, translation?.target, answer, version, late],
      [2, 'Vervoerregio', ANSWER, 9, false],
    );
    assert.deepEqual(desk.errors, []);
  });

  it('comes sealed as well, and counts once however often it is tried', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const recipients = (await desk.ask('jwks.json')).body['keys'] as PublicKey[];
    const sealed = await seal(aSignal(), { recipients, tenant: TOWN.id, kind: 'signal', schemaVersion: 1 });
    const more = { 'content-type': 'application/jose+json', 'idempotency-key': 'a-name-of-its-own' };
    const [first, again] = [await desk.send({ sealed }, more), await desk.send({ sealed }, more)];
    assert.deepEqual([first.status, again.body], [201, first.body]);
    assert.equal((await desk.list('worker')).length, 1);
  });

  it('is answered in the language of who reads it, else in that of its sender, else in Dutch', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent(aSignal({ lang: 'fr' }));
    await desk.walk(id, 'received', 'interpreted');
    const fr = 'Nous demandons un arrêt de bus à la commune.';
    await desk.move(id, 'answered', { answer: { ...ANSWER, fr, en: 'We ask the municipality for a bus stop.' } });
    const read = async (languages?: string) => {
      const { body } = await desk.follow(code, '', undefined, languages ? { 'accept-language': languages } : {});
      return (body['messages'] as Message[]).map(({ lang }) => lang);
    };
    assert.deepEqual(await read('en-GB, nl;q=0.5'), ['en']);
    assert.deepEqual(await read('so'), ['fr']);
    assert.deepEqual(await read(), ['fr']);
  });

  it('is reopened once, within 30 days of the answer, and answered again', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received', 'interpreted', 'answered');
    await desk.pass(30);
    assert.deepEqual(actionNames((await desk.follow(code)).body), ['reopen'], 'the last day counts');
    const reopened = await desk.follow(code, 'reopen', 'De bus rijdt ook op zondag niet.');
    assert.deepEqual(
      [reopened.body['state'], reopened.body['hint']],
      ['reopened', 'Je krijgt een nieuw antwoord voor woensdag 20 januari.'],
    );
    assert.deepEqual(stepsOf(reopened.body).slice(1), ['looking current 2026-12-30', 'acting ahead', 'answer ahead']);
    await desk.walk(id, 'not_taken_up');
    const over = (await desk.follow(code)).body;
    assert.deepEqual([actionNames(over), over['hint']], [[], undefined], 'it is said once, and not offered twice');
    const again = await desk.follow(code, 'reopen', 'Nog altijd niet.');
    assert.deepEqual([again.status, again.body['code'], again.body['allowed']], [409, 'invalid_transition', []]);
  });

  it('is not reopened after 30 days', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received', 'interpreted', 'answered');
    await desk.pass(31);
    const late = await desk.follow(code, 'reopen', 'Dit klopt niet.');
    assert.deepEqual([late.status, late.body['allowed']], [409, []]);
    assert.equal((await desk.record(id)).state, 'answered');
  });

  it('says that its answer is late, to who holds the code and to who works here', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent();
    await desk.pass(7);
    assert.equal((await desk.record(id)).late, false, 'the last day to open it');
    await desk.pass(1);
    assert.equal((await desk.record(id)).late, true);
    await desk.walk(id, 'received');
    assert.equal((await desk.record(id)).late, false);
    await desk.pass(14);
    assert.equal((await desk.record(id)).late, true);
    assert.equal((await desk.follow(code)).body['hint'], 'Ons antwoord is te laat. Sorry. Bel ons gerust.');
    await desk.walk(id, 'interpreted', 'answered');
    assert.equal((await desk.record(id)).late, false);
  });

  it('is refused with a national register number, wherever somebody writes one', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const number = '85.07.30-033.28';
    const pointers = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
      status,
      ...((body['errors'] ?? []) as { pointer: string; code: string }[]).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      ),
    ];
    const named = aSignal({ text: `Mijn nummer is ${number}.` });
    assert.deepEqual(pointers(await desk.send(named)), [422, '/text national_number']);
    const contact = { firstName: number, reach: { phone: '+32470000000' } };
    assert.deepEqual(pointers(await desk.send(aSignal({ contact }))), [422, '/contact/firstName national_number']);
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received');
    assert.deepEqual(pointers(await desk.move(id, 'question_open', { question: { nl: `Is ${number} juist?` } })), [
      422,
      '/data/question/nl national_number',
    ]);
    await desk.walk(id, 'question_open');
    assert.deepEqual(pointers(await desk.follow(code, 'reply', number)), [422, '/data/text national_number']);
    assert.deepEqual(pointers(await desk.follow(code, 'reply', 'x'.repeat(2001))), [422, '/data/text too_big']);
    await desk.follow(code, 'reply', 'Nee.');
    const weighed = { kind: 'service', summary: `Iemand met nummer ${number}.` };
    assert.deepEqual(pointers(await desk.move(id, 'interpreted', weighed)), [422, '/data/summary national_number']);
    const noted = { to: 'interpreted', version: 5, note: number, data: { ...weighed, summary: 'Geen late bus.' } };
    const version = (await desk.record(id)).version;
    const note = await desk.post(`signals/${id}/transitions`, { ...noted, version }, 'coordinator');
    assert.deepEqual(pointers(note), [422, '/note national_number']);
  });

  it('is taken with a theme or a place that is no more, without it', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent(aSignal({ themes: ['gardens', 'mobility', 'mobility'], placeId: 'nowhere' }));
    const { themes, placeId } = await desk.record(id);
    assert.deepEqual([themes, placeId], [['mobility'], undefined]);
  });

  it('becomes a table without its words, of the five columns that are kept on paper', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'received');
    await desk.move(id, 'interpreted', {
      ...{ kind: 'service', summary: 'Na zes uur rijdt er geen bus.', themes: ['mobility', 'leisure'] },
      ...{ approaches: ['listening-ear'], referredTo: 'Mobiliteit', activityId: 'koken' },
    });
    const { body, status } = await desk.ask('export/signals.csv', { as: 'worker' });
    assert.equal(status, 200);
    assert.deepEqual(String(body['text']).replace('\ufeff', '').split('\r\n').slice(0, 2), [
      'Nummer;Binnengekomen;Antwoord voor;Te laat;Status;Waarover;Activiteit;Thema;Omschrijving;Aanpak;Doorverwezen naar',
      'SI-26-0001;2026-11-30;2026-12-21;;Gewogen;Dienst of plek;koken;"Bus en vervoer, Vrije tijd";Na zes uur rijdt er geen bus.;Luisterend oor;Mobiliteit',
    ]);
  });

  it('is weighed with words, an activity and a bundle that there are', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'received');
    const wrong = { themes: ['gardens'], approaches: ['hug'], activityId: 'nothing', bundleId: 'none' };
    const { status, body } = await desk.move(id, 'interpreted', {
      kind: 'service',
      summary: 'Geen late bus.',
      ...wrong,
    });
    const codes = (body['errors'] as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
    assert.deepEqual(
      [status, codes],
      [
        422,
        [
          '/data/themes/0 unknown_word',
          '/data/approaches/0 unknown_word',
          '/data/activityId unknown_activity',
          '/data/bundleId unknown_bundle',
        ],
      ],
    );
    assert.equal((await desk.record(id)).state, 'received');
  });

  it('stands in the list by what is promised first, and behind all others once it is over', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const over = await desk.sent();
    const reopened = await desk.sent();
    for (const { id } of [over, reopened]) await desk.walk(id, 'received', 'interpreted', 'answered');
    await desk.pass(3);
    const waiting = await desk.sent();
    await desk.pass(1);
    assert.equal((await desk.follow(reopened.code, 'reopen', 'Dit klopt niet.')).status, 200);
    const refs = (await desk.list('coordinator')).map(({ ref }) => ref);
    assert.deepEqual(refs, [waiting.ref, reopened.ref, over.ref]);
  });
});
