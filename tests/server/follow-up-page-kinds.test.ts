import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { translator } from '../../src/i18n/catalogue.ts';
import { followUpTexts, type FollowUpCatalogue } from '../../src/i18n/follow-up.ts';
import { languages } from '../../src/i18n/languages.ts';
import { loadCatalogue } from '../../src/i18n/load-catalogue.ts';
import { pageTexts, type PageCatalogue } from '../../src/i18n/page.ts';
import { submissionTexts, type SubmissionCatalogue } from '../../src/i18n/submission.ts';
import { translationTexts } from '../../src/i18n/translation.ts';
import type { FollowUpView } from '../../src/schema/submission.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { BEFORE, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { talkingKind } from '../support/talking-kind.ts';
import { createQuestions } from '../support/toy-tables.ts';

const PAGE = `http://stek.test/p/${TOWN.id}/code`;
/** What somebody asked, as its page shows it. */
async function open(change: Partial<FollowUpView> = {}) {
  const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => BEFORE);
  await createQuestions(store.db);
  const desk = await SignUpDesk.open(store, [], undefined, [talkingKind(change)]);
  const { body } = await desk.post('questions', { question: 'Waar?' }, { 'stek-proof': await desk.proof() });
  const press = async (query: string, more: Record<string, string> = {}) => {
    const response = await desk.app.request(`${PAGE}?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: String(new URLSearchParams({ code: String(body['code']), ...more })),
    });
    return { status: response.status, html: await response.text() };
  };
  return { desk, press };
}

async function wordsIn(lang: string, address: 'je' | 'u' = 'je') {
  const texts = [followUpTexts, submissionTexts, pageTexts, translationTexts];
  const { catalogue, origin } = await loadCatalogue(lang, address, texts);
  return {
    origin,
    say: translator(catalogue as FollowUpCatalogue & SubmissionCatalogue & PageCatalogue, lang),
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');

const COMPUTER = 'byComputer' as 'yes';

describe('The page of a code of any kind', () => {
  it('says in every language, in the words of the element, how far it is, who wrote and what can be done', async () => {
    const { press } = await open();
    assert.equal(languages.length, 16);
    for (const { lang } of languages) {
      const { say, origin } = await wordsIn(lang);
      const { status, html } = await press(`lang=${lang}`);
      assert.equal(status, 200, lang);
      const has = (text: string) => assert.ok(html.includes(text), `${lang} “${text}” in ${html}`);
      const foreign = lang === 'nl' ? '' : ' lang="nl" dir="ltr"';
      has(`<strong${foreign}>We lezen je vraag.</strong>`);
      has(`<p${foreign}>Dat duurt een dag.</p>`);
      has(`<h2>${escaped(say('steps'))}</h2>`);
      assert.deepEqual(
        html.match(
          /<li class="(done|current|ahead)"( aria-current="step")?><svg class="pictogram"[^>]*><path d="[^"]+"/g,
        )?.length,
        3,
        'each step has a picture',
      );
      has(`<span${foreign}>Ontvangen</span> <span class="hint">${escaped(say('step.done'))}</span></li>`);
      assert.match(html, /<li class="current" aria-current="step"><svg/);
      has(`<span${foreign}>Gelezen</span> <span class="hint">${escaped(say('step.current'))}`);
      has(`<span${foreign}>Beantwoord</span> <span class="hint">${escaped(say('step.ahead'))}</span>`);
      has(`<h2>${escaped(say('messages'))}</h2>`);
      const messages = html.split('<ul class="messages">')[1]!.split('</ul>')[0]!.split('</li>');
      for (const [index, who, text] of [
        [0, 'from.holder', '<p dir="auto">Waar is &lt;het&gt;?</p>'],
        [1, 'from.staff', '<p lang="ar" dir="rtl">أين تسكن؟</p>'],
      ] as const) {
        assert.ok(messages[index]!.includes(`<strong>${escaped(say(who))}</strong>`), `${lang} ${messages[index]}`);
        assert.ok(messages[index]!.endsWith(text), messages[index]);
      }
      has(`>Wat wil je nog zeggen?</label>`);
      has(`<button name="action" value="answer">${escaped(say('sendAnswer'))}</button>`);
      has(`<button name="action" value="ask" class="quiet">${escaped(say('withdraw'))}</button>`);
      assert.doesNotMatch(html, /unheard/, 'what nobody has words for is not shown');
      assert.equal(html.includes(`<p class="note">${escaped(say(COMPUTER))}</p>`), origin === 'machine', lang);
    }
  });

  it('leaves the words that a thing has of its own as they are', async () => {
    const steps = [{ name: 'read', state: 'current', label: 'Door An gelezen' }];
    const actions = [{ name: 'answer', input: 'text', label: 'Is dinsdag goed?' }] as const;
    const { press } = await open({ label: 'An leest je vraag.', hint: 'Tot dinsdag.', steps, actions: [...actions] });
    const { html } = await press('');
    for (const own of ['An leest je vraag.', 'Tot dinsdag.', 'Door An gelezen', 'Is dinsdag goed?'])
      assert.ok(html.includes(`>${own}<`), own);
    for (const usual of ['We lezen je vraag.', 'Dat duurt een dag.', 'Wat wil je nog zeggen?'])
      assert.ok(!html.includes(usual), usual);
  });

  it('asks once more before it is withdrawn, and speaks of no seat', async () => {
    const { press } = await open();
    for (const lang of ['nl', 'fr', 'ar']) {
      const { say } = await wordsIn(lang);
      const { html } = await press(`lang=${lang}`, { action: 'ask' });
      assert.ok(html.includes(`<h2>${escaped(say('withdrawAsk'))}</h2>`), html);
      assert.ok(html.includes(`<button name="action" value="withdraw">${escaped(say('yes'))}</button>`), html);
      assert.ok(html.includes(`<button name="action" value="show" class="quiet">${escaped(say('no'))}</button>`), html);
      assert.ok(!html.includes(escaped(say('cancelHint'))));
    }
  });

  it('says that it came in where its kind has no words for where it stands', async () => {
    const { press } = await open({ state: 'unheard', steps: [], messages: [], actions: [] });
    const { html } = await press('lang=en');
    const { say } = await wordsIn('en');
    assert.ok(html.includes(`<strong>${escaped(say('received'))}</strong>`), html);
    assert.doesNotMatch(html, /unheard|<h2>|<ol|<ul class="messages"/);
  });

  it('keeps an answer that cannot be taken in its field, and says why', async () => {
    const { press } = await open();
    for (const [query, lang, address] of [
      ['lang=nl', 'nl', 'je'],
      ['lang=nl&address=u', 'nl', 'u'],
      ['lang=tr', 'tr', 'je'],
    ] as const) {
      const { say } = await wordsIn(lang, address);
      const numbered = await press(query, { action: 'answer', text: '"Ik ben 85.07.30-033.28' });
      assert.equal(numbered.status, 422);
      assert.ok(numbered.html.includes(`class="problem">${escaped(say('nationalNumber'))}</p>`), numbered.html);
      assert.match(
        numbered.html,
        /aria-invalid="true" aria-describedby="problem">&quot;Ik ben 85\.07\.30-033\.28<\/textarea>/,
      );
      const empty = await press(query, { action: 'answer', text: ' ' });
      assert.equal(empty.status, 422);
      assert.ok(empty.html.includes(`class="problem">${escaped(say('answerMissing'))}</p>`), empty.html);
    }
  });
});

describe('A page that is refused', () => {
  it('says so in every language, and in Dutch in both manners', async () => {
    const { desk } = await open();
    const voices = [
      ...languages.map(({ lang }) => ({ lang, address: 'je' as const })),
      { lang: 'nl', address: 'u' as const },
    ];
    assert.equal(voices.length, 17);
    for (const { lang, address } of voices) {
      const { say, origin } = await wordsIn(lang, address);
      const ask = async (path: string, init: RequestInit = {}) => {
        const headers = { accept: 'text/html', ...init.headers };
        const response = await desk.app.request(`http://stek.test${path}?lang=${lang}&address=${address}`, {
          ...init,
          headers,
        });
        assert.equal(response.headers.get('content-language'), lang, path);
        return response.text();
      };
      for (const [html, heading, hint] of [
        [await ask('/p/nowhere'), 'lost', 'lostHint'],
        [await ask('/f/nowhere'), 'lost', 'lostCode'],
        [await ask(`/p/${TOWN.id}/code`, { method: 'PUT' }), 'refused', 'refusedHint'],
      ] as const) {
        assert.ok(html.includes(`<h1>${escaped(say(heading))}</h1>`), html);
        assert.ok(html.includes(`<p>${escaped(say(hint))}</p>`), html);
        assert.equal(html.includes(`<p class="note">${escaped(say(COMPUTER))}</p>`), origin === 'machine', lang);
      }
    }
  });
});
