import { municipalTime } from '../../domain/municipal-clock.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { SignalBundle, SignalDetails, SignalRecord } from '../../schema/signal-record.ts';
import { moveSignal } from '../../server/signals/move-signal.ts';
import { openSignal } from '../../server/signals/open-signal.ts';
import { listBundles } from '../../server/signals/signal-bundles.ts';
import { signalKind } from '../../server/signals/signal-kind.ts';
import { inboxOf } from '../../server/submissions/inbox.ts';
import { mayBePublished } from '../../server/signals/published-signals.ts';
import { printAside, printOut } from '../print.ts';
import { bundleCommands, signalCommands } from './next-commands.ts';
import { countOf, isBundleName, type SignalDesk } from './signal-desk.ts';

/** `stek signals list`: what came, without its words. */
export async function list(desk: SignalDesk, state: string | undefined, asJson: boolean): Promise<number> {
  const query = new URLSearchParams(state === undefined ? {} : { state });
  const found = (await desk.read(read => inboxOf(signalKind, read, query, desk.actor))) as SignalRecord[];
  if (asJson) printOut(`${JSON.stringify(found, null, 2)}\n`);
  else for (const signal of found) printOut(`${lineOf(signal)}\n`);
  if (found.length === 0 && !asJson) printOut('There are none.\n');
  else if (!asJson) printAside(`Read one, which is written down: ${desk.next('show', found[0]!.ref)}\n`);
  return 0;
}

function lineOf({
  ref,
  state,
  receivedOn,
  openBy,
  answerBy,
  late,
  kind,
  about,
  summary,
  themes,
}: SignalRecord): string {
  const until = state === 'communicated' ? `open it by ${openBy}` : `answer by ${answerBy}`;
  const matter = kind ?? (about === undefined ? 'not said about what' : `said to be ${about}`);
  const what = summary ?? (themes.join(', ') || 'no themes');
  return `${ref}  ${state}  ${late ? 'LATE: ' : ''}${until}  came ${receivedOn}  ${matter}  ${what}`;
}

/** `stek signals show ID`: opens one, which is written down; a bundle has no words of anybody. */
export async function show(desk: SignalDesk, name: string): Promise<number> {
  if (isBundleName(name)) return showBundle(desk, name);
  const { details, isNew, bundle } = await desk.write(async write => {
    const { id, state, version } = await desk.signalNamed(write, name);
    if (state === 'communicated') await moveSignal(write, id, { to: 'received', version }, desk.actor);
    const opened = await openSignal(write, id, desk.actor);
    const { bundleId } = opened;
    return {
      details: opened,
      isNew: state === 'communicated',
      bundle: bundleId === undefined ? undefined : await desk.bundleNamed(write, bundleId),
    };
  });
  printOut(`${inWords(details, bundle).join('\n')}\n`);
  if (isNew) printAside('You are the first to open it: it is “received” now, and its sender sees that.\n');
  printAside(`Written down: ${desk.actor.id} opened it.\n${signalCommands(desk, details, bundle)}`);
  return 0;
}

/** One signal as a page of plain text. */
function inWords(signal: SignalDetails, bundle: SignalBundle | undefined): string[] {
  const { ref, state, receivedOn, answerBy, late, text, messages, contact, openings = [] } = signal;
  return [
    `${ref}  ${state}${late ? '  LATE' : ''}`,
    `  came on ${receivedOn}; its sender was promised an answer by ${answerBy}`,
    ...matterOf(signal),
    '',
    text === undefined ? 'Its words are wiped.' : indented(text),
    '',
    ...messages.map(({ from, on, text: said }) => `${on}  ${from === 'staff' ? 'we' : 'sender'}: ${inOne(said)}`),
    ...(contact
      ? [`Its sender wants to be reached: ${[contact.firstName, reachOf(contact.reach)].filter(Boolean).join(', ')}`]
      : ['Nobody knows who sent it. What you ask and answer is read with the code.']),
    ...doneWith(signal),
    ...(bundle ? [`In ${bundle.ref} (${bundle.state}): ${inOne(bundle.title)}`] : []),
    ...openings.map(({ by, at }) => `opened by ${by}  ${municipalTime(Date.parse(at)).replace('T', ' ')}`),
  ];
}

/** What it is about, and whom it is from as far as anybody knows. */
function matterOf(signal: SignalDetails): string[] {
  const { about, kind, themes, placeId, onBehalf, personKnows, senderRole, channel, lang } = signal;
  const whose = { self: 'about who sends it', other: 'about somebody else', group: 'about several people' }[
    onBehalf as 'self'
  ];
  return [
    `  ${kind === undefined ? 'not weighed' : `weighed as ${kind}`}; its sender says: ${about ?? 'nothing'}`,
    `  from a ${senderRole}, by ${channel}, ${whose ?? onBehalf}${personKnows === undefined ? '' : `, who knows: ${personKnows}`}`,
    ...(themes.length > 0 ? [`  themes: ${themes.join(', ')}`] : []),
    ...(placeId === undefined ? [] : [`  place: ${placeId}`]),
    ...(lang === undefined ? [] : [`  reads: ${lang}`]),
  ];
}

/** What was made of it until now. */
function doneWith({ summary, approaches, referredTo, activityId, ...signal }: SignalDetails): string[] {
  const { translation, actions, reason, answer } = signal;
  return [
    ...(summary === undefined ? [] : [`summary: ${summary}`]),
    ...(approaches.length > 0 ? [`approaches: ${approaches.join(', ')}`] : []),
    ...(referredTo === undefined ? [] : [`referred to: ${referredTo}`]),
    ...(activityId === undefined ? [] : [`came up at: ${activityId}`]),
    ...progressOf({ translation, actions, reason, answer }),
  ];
}

function progressOf(done: Pick<SignalBundle, 'translation' | 'actions' | 'reason' | 'answer'>): string[] {
  const { translation, actions, reason, answer } = done;
  return [
    ...(translation ? [`passed on to ${translation.target}: ${translation.text}`] : []),
    ...actions.map(({ action, owner, due }) => `${inOne(action)}  (${owner}, by ${due})`),
    ...(reason === undefined ? [] : [`not taken up: ${reason}`]),
    ...(answer === undefined ? [] : [`answer: ${inOne(answer)}`]),
  ];
}

const reachOf = (reach: object): string => Object.values(reach).join(', ');

const indented = (text: string): string =>
  text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n');

/** Words in the language in which they are shown here: Dutch where there is any. */
const inOne = (texts: L10n): string => texts['nl'] ?? Object.values(texts)[0] ?? '';

/** `stek signals bundles` */
export async function bundles(desk: SignalDesk, asJson: boolean): Promise<number> {
  const found = await desk.read(listBundles);
  if (asJson) printOut(`${JSON.stringify(found, null, 2)}\n`);
  else
    for (const { ref, state, kind, signals, title } of found)
      printOut(`${ref}  ${state}  ${kind}  ${countOf(signals)}  ${inOne(title)}\n`);
  if (found.length === 0 && !asJson) {
    printOut('There are none.\n');
    printAside(
      `Put signals together: ${desk.next('bundle', 'SI-…', 'SI-…', '--kind policy --title "…" --summary "…"')}\n`,
    );
  }
  return 0;
}

async function showBundle(desk: SignalDesk, name: string): Promise<number> {
  const bundle = await desk.read(read => desk.bundleNamed(read, name));
  const { ref, state, kind, title, summary, themes, placeId, signals, publishedOn, waiver } = bundle;
  const isHidden = state === 'published' && !mayBePublished(bundle);
  const lines = [
    `${ref}  ${state}  ${kind}  ${inOne(title)}`,
    indented(inOne(summary)),
    `  ${countOf(signals)}: ${signals.join(', ')}`,
    ...(themes.length > 0 ? [`  themes: ${themes.join(', ')}`] : []),
    ...(placeId === undefined ? [] : [`  place: ${placeId}`]),
    ...progressOf(bundle),
    ...(publishedOn === undefined ? [] : [`published on ${publishedOn}`]),
    ...(waiver === undefined ? [] : [`why, although it stands for few: ${waiver}`]),
    ...(isHidden
      ? ['NOT SHOWN: so many were taken back that somebody could be recognised. Take it back, or say why not.']
      : []),
  ];
  printOut(`${lines.join('\n')}\n`);
  printAside(bundleCommands(desk, bundle));
  return 0;
}
