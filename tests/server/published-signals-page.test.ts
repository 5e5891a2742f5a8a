import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothEngines } from '../support/engines.ts';
import { PlainVisitor } from '../support/plain-visitor.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { aSignal, DATA, SignalDesk } from '../support/signal-desk.ts';

const PATH = `/p/${TOWN.id}/signals`;
const WORDS = 'Mijn zus raakt in de avond niet thuis.';

onBothEngines('The page of what was done with signals', openEmpty => {
  /** Five that say the same, answered as one. @returns its version and its id */
  const answered = async (desk: SignalDesk, more: object = {}) => {
    const signalIds = [];
    for (let count = 0; count < 5; count++) {
      const { id } = await desk.sent(aSignal({ about: 'policy', text: `${WORDS} ${count}`, placeId: 'dorp' }));
      await desk.walk(id, 'received');
      await desk.move(id, 'interpreted', { kind: 'policy', summary: 'Geen bus na zes uur.' });
      signalIds.push(id);
    }
    const made = await desk.post(
      'signal-bundles',
      {
        ...{ kind: 'policy', signalIds, themes: ['mobility'], placeId: 'dorp' },
        title: { nl: 'Geen <bus> in de avond', fr: 'Pas de bus le soir' },
        summary: { nl: 'Na zes uur rijdt er geen bus meer.' },
        ...more,
      },
      'worker',
    );
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const id = String(made.body['id']);
    const move = async (to: string) => {
      const version = (await desk.ask(`signal-bundles/${id}`, { as: 'worker' })).body['version'];
      const data = DATA[to];
      const { status, body } = await desk.post(
        `signal-bundles/${id}/transitions`,
        { to, version, ...(data && { data }) },
        'coordinator',
      );
      assert.equal(status, 200, `${to}: ${JSON.stringify(body)}`);
    };
    for (const to of ['translated', 'in_action', 'answered']) await move(to);
    return { publish: () => move('published') };
  };
  const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('says that there is nothing yet, and then what several said, what is done, by when and the answer', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const visitor = new PlainVisitor(desk.app);
    const empty = await visitor.open(PATH);
    assert.equal(empty.status, 200);
    assert.match(wordsOf(empty.html), /Wat deden we ermee\? .*Er is nog geen antwoord voor iedereen\./);
    const { publish } = await answered(desk);
    assert.match(wordsOf((await visitor.open(PATH)).html), /nog geen antwoord/, 'an answer is not published by itself');
    await publish();
    const { html } = await visitor.open(PATH);
    assert.match(
      wordsOf(html),
      /Geen &lt;bus&gt; in de avond Bus en vervoer De dorp Na zes uur rijdt er geen bus meer\. 5 keer gezegd Opgenomen Ons antwoord We vragen een bushalte aan het gemeentebestuur\. Dit doen we We vragen een late bus\. Klaar voor vrijdag 15 januari 2027 Antwoord van maandag 30 november 2026/,
    );
    for (const secret of [WORDS, 'Team mobiliteit', 'SI-26', 'BU-26']) assert.ok(!html.includes(secret), secret);
    assert.deepEqual(desk.errors, []);
  });

  it('says in which language a text is that nobody translated, and answers 304 for what was read before', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const visitor = new PlainVisitor(desk.app);
    const { publish } = await answered(desk);
    await publish();
    const { html, headers } = await visitor.open(`${PATH}?lang=fr`);
    assert.match(html, /<h2>Pas de bus le soir<\/h2>/);
    assert.match(html, /<p lang="nl" dir="auto">Na zes uur rijdt er geen bus meer\.<\/p>/);
    const again = await desk.app.request(`http://stek.test${PATH}?lang=fr`, {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    assert.equal(again.status, 304);
  });
});
