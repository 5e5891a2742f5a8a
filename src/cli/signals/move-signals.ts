import type { SignalBundle, SignalRecord } from '../../schema/signal-record.ts';
import { moveBundle, readBundleTransition } from '../../server/signals/move-bundle.ts';
import { moveSignal } from '../../server/signals/move-signal.ts';
import type { TenantRead } from '../../server/store/tenant-read.ts';
import { printAside, printOut } from '../print.ts';
import { readJson } from '../tenant-desk.ts';
import { UsageError } from '../usage-error.ts';
import { warnOfPersons } from './person-warning.ts';
import { countOf, isBundleName, type SignalDesk } from './signal-desk.ts';

/** What goes with a step, as it is typed; texts are in the language `lang`. */
export interface StepOptions {
  /** A file with the same as JSON, for texts in several languages. */
  file?: string | undefined;
  note?: string | undefined;
  lang: string;
  question?: string | undefined;
  kind?: string | undefined;
  summary?: string | undefined;
  themes?: string | undefined;
  approaches?: string | undefined;
  'referred-to'?: string | undefined;
  activity?: string | undefined;
  bundle?: string | undefined;
  target?: string | undefined;
  text?: string | undefined;
  action?: string | undefined;
  owner?: string | undefined;
  due?: string | undefined;
  answer?: string | undefined;
  reason?: string | undefined;
}

/** `stek signals move ID STATE`: a signal, or a bundle with all that are in it. */
export async function move(desk: SignalDesk, name: string, to: string, options: StepOptions): Promise<number> {
  const file = options.file === undefined ? undefined : asData(await readJson(options.file));
  const wanted = async (read: TenantRead) => ({
    to,
    ...(options.note !== undefined && { note: options.note }),
    ...dataOf({ ...file, ...(await typed(desk, read, options)) }),
  });
  if (isBundleName(name)) return moveAll(desk, name, wanted);
  const { before, moved } = await desk.write(async write => {
    const signal = await desk.signalNamed(write, name);
    const { id, version } = signal;
    return { before: signal, moved: await moveSignal(write, id, { ...(await wanted(write)), version }, desk.actor) };
  });
  printOut(`${moved.ref} is ${moved.state}.\n`);
  printAside(afterMove(desk, moved));
  if (to === 'interpreted')
    warnOfPersons('The summary', moved.summary, 'It stays when the words are wiped: weigh it again without that.');
  if (to === 'translated')
    warnOfPersons('What was passed on', moved.translation?.text, 'Tell who got it, and next time leave that out.');
  if (before.bundleId !== undefined && moved.bundleId === undefined)
    printAside('It left its bundle. Was that not meant? Weigh it again, with --bundle.\n');
  return 0;
}

async function moveAll(desk: SignalDesk, name: string, wanted: (read: TenantRead) => Promise<object>): Promise<number> {
  const moved = await desk.write(async write => {
    const { id, version } = await desk.bundleNamed(write, name);
    return moveBundle(write, id, readBundleTransition({ ...(await wanted(write)), version }), desk.actor);
  });
  tellBundle(desk, moved);
  return 0;
}

/** Where a bundle is now, and what can be done next. */
export function tellBundle(desk: SignalDesk, { ref, state, kind, signals }: SignalBundle): void {
  printOut(`${ref} is ${state}, with what is open of the ${countOf(signals)} in it.\n`);
  if ((state === 'answered' || state === 'not_taken_up') && kind === 'policy')
    printAside(`Their senders read it with their codes. For everybody: ${desk.next('publish', ref)}\n`);
  else printAside(`Look at it: ${desk.next('show', ref)}\n`);
}

/** What it means. */
function afterMove(desk: SignalDesk, { ref, state, answer }: SignalRecord): string {
  if (state === 'question_open') return 'Its sender reads the question with their code, and can answer.\n';
  if (state === 'discard_proposed')
    return `Somebody else looks at it, and agrees: ${desk.next('move', ref, 'discarded', '--as THEIR-NAME')}\n`;
  if (state === 'discarded') return 'Its words are wiped.\n';
  if (answer !== undefined && (state === 'answered' || state === 'not_taken_up'))
    return 'Its sender reads the answer with their code, and can say once within 30 days that it is not right.\n';
  return `What can be done next: ${desk.next('show', ref)}\n`;
}

/** @throws {UsageError} */
function asData(file: unknown): Record<string, unknown> {
  if (typeof file === 'object' && file !== null && !Array.isArray(file)) return file as Record<string, unknown>;
  throw new UsageError('The file of --file holds one JSON object, such as {"answer": {"nl": "…", "fr": "…"}}.');
}

/** No data where nothing was given: some states take none. */
const dataOf = (data: Record<string, unknown>) => (Object.keys(data).length > 0 ? { data } : {});

/** What was typed as options, as the server takes it. */
async function typed(desk: SignalDesk, read: TenantRead, options: StepOptions): Promise<Record<string, unknown>> {
  const { lang, kind, summary, activity, bundle, target, text, owner, due, reason } = options;
  const plain = { kind, summary, referredTo: options['referred-to'], activityId: activity, target, text, owner, due };
  const spoken = { question: options.question, action: options.action, answer: options.answer };
  const lists = { themes: options.themes, approaches: options.approaches };
  return {
    ...given({ ...plain, reason }, value => value),
    ...given(spoken, value => ({ [lang]: value })),
    ...given(lists, value => value.split(/[\s,]+/).filter(word => word !== '')),
    ...(bundle !== undefined && { bundleId: (await desk.bundleNamed(read, bundle)).id }),
  };
}

/** Only what was given, as it is sent. */
const given = (
  options: Readonly<Record<string, string | undefined>>,
  sent: (value: string) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [[name, sent(value)]])),
  );
