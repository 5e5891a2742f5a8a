import { html } from 'hono/html';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import { LIFE_DOMAINS } from '../../domain/life-domains.ts';
import { CONSENT_SCOPES, DAY_PARTS, type ConsentScope } from '../../schema/referral.ts';
import type { Html } from './layout.ts';
import { own, recipientRun, type ReferralPaperView } from './referral-paper-view.ts';
import { blocks, numbered } from './two-languages.ts';

/** What is asked before the sheet is turned: what it is about, who gets it, how to reach the person, their own words. */
export const first = (view: ReferralPaperView): Html => html`${themes(view)}
${who(view)}
${you(view)}
${speak(view)}
${safe(view)}
${told(view)}`;

/** What is asked on the other side: who fills it in, what may be done, and the signature. */
export const second = (view: ReferralPaperView): Html => html`${more(view)}
${sender(view)}
${consent(view)}
${sign(view)}`;

interface Asked {
  name: string;
  heading: readonly Sentence[];
  /** Why it is asked. */
  hint?: readonly Sentence[];
}

const questionHtml = ({ write }: ReferralPaperView, { name, heading, hint = [] }: Asked, controls: Html): Html =>
  html`<section class="question ${name}">
<div class="words">${blocks(write, 'h2', '', heading)}
${own(hint).map(sentence => write.block('p', 'hint', sentence))}</div>
${controls}
</section>`;

const tick = ({ write }: ReferralPaperView, label: readonly Sentence[]): Html =>
  html`<li class="place"><span class="box"></span><div class="words">${blocks(write, 'p', 'label', own(label))}</div></li>
`;

const ticks = (view: ReferralPaperView, labels: readonly (readonly Sentence[])[]): Html =>
  html`<ul class="places">
${labels.map(label => tick(view, label))}</ul>`;

/** Something to write behind its words. */
const entry = ({ write }: ReferralPaperView, label: readonly Sentence[]): Html =>
  html`<div class="entry"><div class="words">${blocks(write, 'p', 'label', own(label))}</div><div class="writing"></div></div>
`;

const lines = (count: number): Html =>
  html`<div class="lines">${Array.from({ length: count }, () => html`<div class="writing"></div>`)}</div>`;

function themes(view: ReferralPaperView): Html {
  const { words } = view;
  const asked = { name: 'themes', heading: numbered(1, words.say('offerQuestion')), hint: words.say('offerWhy') };
  return questionHtml(
    view,
    asked,
    ticks(
      view,
      LIFE_DOMAINS.map(({ id }) => words.say(`domain.${id}`)),
    ),
  );
}

function who(view: ReferralPaperView): Html {
  const { page, words, write } = view;
  const asked = { name: 'receiver', heading: numbered(2, words.say('whoQuestion')), hint: words.say('whoWhy') };
  const { recipient } = page;
  if (!recipient) return questionHtml(view, asked, entry(view, words.say('contactLine')));
  const calls = words.say('strip.calls', () => ({ name: { text: recipient.firstName, lang: 'nl' } }));
  const from = words.say('strip.from', formatter => ({ phone: formatter.phone(recipient.phone) }));
  return questionHtml(
    view,
    asked,
    html`<div class="facts">${blocks(write, 'p', 'name', own(calls))}${blocks(write, 'p', '', own(from))}</div>`,
  );
}

function you(view: ReferralPaperView): Html {
  const { words } = view;
  const asked = { name: 'you', heading: numbered(3, words.say('youQuestion')) };
  const keys = ['firstName', 'lastName', 'phoneLine', 'otherWay'] as const;
  return questionHtml(view, asked, html`<div class="entries">${keys.map(key => entry(view, words.say(key)))}</div>`);
}

function speak(view: ReferralPaperView): Html {
  const { words } = view;
  const asked = { name: 'speak', heading: numbered(4, words.say('speakQuestion')) };
  return questionHtml(
    view,
    asked,
    html`<div class="beside-line"><div class="writing"></div>${ticks(view, [words.say('interpreterYes')])}</div>`,
  );
}

function safe(view: ReferralPaperView): Html {
  const { words } = view;
  const asked = { name: 'safe', heading: numbered(5, words.say('safeQuestion')), hint: words.say('safeWhy') };
  const allowed = (['voicemail', 'sms', 'otherPersonMayAnswer'] as const).map(key => words.say(`safe.${key}`));
  const times = { name: 'times', heading: numbered(6, words.say('timesQuestion')) };
  return html`${questionHtml(view, asked, ticks(view, allowed))}
${questionHtml(
  view,
  times,
  ticks(
    view,
    DAY_PARTS.map(part => words.say(`times.${part}`)),
  ),
)}`;
}

/** More lines than any side has room for: those that fit are seen. */
const MANY = 12;

function told(view: ReferralPaperView): Html {
  const { words } = view;
  const asked = { name: 'told', heading: numbered(7, words.say('ownWords')), hint: words.say('ownWordsWhy') };
  return questionHtml(view, asked, lines(MANY));
}

function more(view: ReferralPaperView): Html {
  const { words } = view;
  const asked = { name: 'more', heading: numbered(8, words.say('moreQuestion')) };
  const keys = ['wishes', 'alreadyDone', 'strengths'] as const;
  return questionHtml(view, asked, html`<div class="entries">${keys.map(key => entry(view, words.say(key)))}</div>`);
}

function sender(view: ReferralPaperView): Html {
  const { words } = view;
  const asked = { name: 'sender', heading: numbered(9, words.say('senderQuestion')) };
  const keys = ['nameLine', 'workLine', 'phoneLine'] as const;
  return questionHtml(
    view,
    asked,
    html`<div class="entries">${keys.map(key => entry(view, words.say(key)))}</div>
${ticks(view, [words.say('joinsYes')])}`,
  );
}

/** What is asked, and in the language of who answers what it means, word for word as on the screen. */
function consent(view: ReferralPaperView): Html {
  const { words, write } = view;
  const asked = { name: 'consent', heading: numbered(10, words.say('consentQuestion')), hint: words.say('consentWhy') };
  const scope = (name: ConsentScope): Html => html`<div class="scope">
${blocks(write, 'p', 'ask', own(consentWords(view, `ask.${name}`)))}
${blocks(write, 'p', 'means', own(consentWords(view, `consentTo.${name}`)))}
${ticks(view, [words.say('agree')])}</div>`;
  return questionHtml(view, asked, html`${CONSENT_SCOPES.map(scope)}`);
}

/** The words of the consent with the name of who gets the card, or what they are called, in them. */
function consentWords(view: ReferralPaperView, key: string): Sentence[] {
  const names = recipientRun(view);
  const [here, other] = view.words.each(({ say, lang }) => ({ text: say('helper'), lang }));
  let index = 0;
  const said = view.words.say(key, () => {
    const [name, helper] = index++ === 0 ? [names[0]!, here!] : [names[1] ?? names[0]!, other ?? here!];
    return { name, sender: helper, days: view.page.form.keepDays };
  });
  return said.map(begun);
}

/** A sentence that begins with what somebody is called begins with a capital letter, also further on in a text. */
const begun = (sentences: Sentence): Sentence =>
  sentences.map((run, index) => {
    const first = index === 0 ? /(^|[.?!]\s+)(\p{Ll})/gu : /([.?!]\s+)(\p{Ll})/gu;
    const text = run.text.replace(first, (_, end: string, letter: string) => end + letter.toLocaleUpperCase(run.lang));
    return { ...run, text };
  });

function sign(view: ReferralPaperView): Html {
  const { words, write } = view;
  const asked = { name: 'sign', heading: numbered(11, words.say('signQuestion')), hint: words.say('signWhy') };
  const givers = (['person', 'representative'] as const).map(one => words.say(`giver.${one}`));
  return html`<section class="question givers"><div class="words">${blocks(write, 'p', 'ask', words.say('givenBy'))}</div>
${ticks(view, givers)}</section>
${questionHtml(
  view,
  asked,
  html`<div class="signing">
<div class="signature"><div class="words">${blocks(write, 'p', 'label', own(words.say('signHere')))}</div><div class="signature-line"></div></div>
<div class="entry date"><div class="words">${blocks(write, 'p', 'label', own(words.say('dateLine')))}</div><div class="writing"></div></div>
${ticks(view, [words.say('confirm.witnessed')])}</div>`,
)}`;
}
