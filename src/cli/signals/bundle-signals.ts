import { SMALLEST_BUNDLE } from '../../domain/signal.ts';
import { createBundle, readBundle } from '../../server/signals/create-bundle.ts';
import { moveBundle, readBundleTransition } from '../../server/signals/move-bundle.ts';
import { printAside, printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { warnOfPersons } from './person-warning.ts';
import { countOf, type SignalDesk } from './signal-desk.ts';

/** A bundle, as it is typed; texts are in the language `lang`. */
export interface BundleOptions {
  kind?: string | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  themes?: string | undefined;
  place?: string | undefined;
  lang: string;
}

/** `stek signals bundle ID…` */
export async function bundle(desk: SignalDesk, names: readonly string[], options: BundleOptions): Promise<number> {
  const { kind, title, summary, themes = '', place, lang } = options;
  if (kind === undefined || title === undefined || summary === undefined)
    throw new UsageError('Add --kind service or policy, --title and --summary: nobody in it can be recognised.');
  const made = await desk.write(async write => {
    const signalIds: string[] = [];
    for (const name of names) signalIds.push((await desk.signalNamed(write, name)).id);
    const wanted = readBundle({
      ...{ kind, title: { [lang]: title }, summary: { [lang]: summary }, signalIds },
      themes: themes.split(/[\s,]+/).filter(word => word !== ''),
      ...(place !== undefined && { placeId: place }),
    });
    return createBundle(write, wanted, desk.actor);
  });
  printOut(`${made.ref}\n`);
  printAside(
    `${countOf(made.signals)} in it, to be answered as one. What can be done: ${desk.next('show', made.ref)}\n`,
  );
  warnOfPersons('It', `${title}\n${summary}`, 'Everybody reads title and summary once it is published.');
  return 0;
}

/** `stek signals publish BUNDLE` */
export async function publish(desk: SignalDesk, name: string, waiver: string | undefined): Promise<number> {
  const { ref, signals, title, summary, answer, actions } = await desk.write(async write => {
    const { id, version } = await desk.bundleNamed(write, name);
    const data = waiver === undefined ? {} : { data: { waiver } };
    return moveBundle(write, id, readBundleTransition({ to: 'published', version, ...data }), desk.actor);
  });
  printOut(`${ref} is published.\n`);
  const said = [title, summary, answer ?? {}, ...actions.map(({ action }) => action)].flatMap(texts =>
    Object.values(texts),
  );
  warnOfPersons(
    'What everybody reads',
    said.join('\n'),
    `Look at it, and take it back if need be: ${desk.next('show', ref)}`,
  );
  const many = signals.length >= SMALLEST_BUNDLE ? `, and that it stands for ${countOf(signals)}` : '';
  printAside(`Everybody can read its title, summary, actions and answer${many}.\n`);
  return 0;
}
