import type * as z from 'zod/mini';
import { SignalBundleRequest, type SignalBundle } from '../../schema/signal-record.ts';
import { parseStrict } from '../../schema/write.ts';
import type { ProblemIssue } from '../http/problem.ts';
import { placeNamed } from '../programme/place-named.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { nextNumber, submissionRef } from '../submissions/numbers.ts';
import { ID, invalid, readWritten, withFullStop } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition } from '../submissions/transitions.ts';
import { BUNDLE_PREFIX, findBundle, knownBundle, SIGNAL_BUNDLE, storeBundle } from './signal-bundles.ts';
import { readSignalSettings } from './signal-settings.ts';
import { maySee } from './signal-sight.ts';
import { readSignal, storeSignal, type StoredSignal } from './signal-store.ts';

/** A bundle that is wanted, with what was left out filled in. */
export type WantedBundle = z.output<typeof SignalBundleRequest>;

/** Reads a bundle that is wanted. @throws {Problem} `invalid`, also for a national register number in any of its texts */
export const readBundle = (body: unknown): WantedBundle =>
  readWritten(parseStrict(SignalBundleRequest, body), 'bundle');

/**
 * Puts signals together that say the same, to be answered as one.
 * @param by a signal that they may not see does not exist for them
 * @throws {Problem} `invalid` with an issue for each signal that cannot be in it
 */
export async function createBundle(write: TenantWrite, wanted: WantedBundle, by: Actor): Promise<SignalBundle> {
  const { signalIds, placeId, ...words } = wanted;
  const place = await placeNamed(write, placeId);
  const found = await Promise.all(signalIds.map(id => (ID.test(id) ? readSignal(write, id) : undefined)));
  const issues = [...textIssues(wanted), ...(await themeIssues(write, wanted)), ...place.issues.map(withFullStop)];
  for (const [index, signal] of found.entries()) {
    const seen = signal && maySee(by, signal) ? signal : undefined;
    const why = signalIds.indexOf(signalIds[index]!) < index ? TWICE : await reasonAgainst(write, seen);
    if (why) issues.push({ pointer: `/signalIds/${index}`, ...why });
  }
  if (issues.length > 0) throw invalid(issues, 'bundle');
  const id = crypto.randomUUID();
  const ref = submissionRef(BUNDLE_PREFIX, write.now, await nextNumber(write, SIGNAL_BUNDLE));
  const bundle = { ...{ id, ref, state: 'open', version: 1 }, ...words, placeId: place.id, signals: [], actions: [] };
  await storeBundle(write, bundle);
  for (const signal of found as StoredSignal[])
    await storeSignal(write, { ...signal, bundleId: id, isAlone: undefined, version: signal.version + 1 });
  await recordTransition(write, { kind: SIGNAL_BUNDLE, entityId: id, to: bundle.state, actor: by });
  return knownBundle(write, id);
}

type Reason = Omit<ProblemIssue, 'pointer'>;

const TWICE: Reason = { code: 'duplicate', message: 'This signal stands here already.' };

/** States in which nobody answers a signal, or not yet knows whether anybody will. */
const NOT_BUNDLED: readonly string[] = ['discard_proposed', 'withdrawn', 'discarded'];

/** Why a signal cannot be in a new bundle; `undefined` when it can. */
async function reasonAgainst(read: TenantRead, signal: StoredSignal | undefined): Promise<Reason | undefined> {
  if (!signal) return { code: 'unknown_signal', message: 'There is no signal with this id.' };
  const { ref, kind, state, bundleId } = signal;
  if (kind === 'client')
    return { code: 'about_person', message: `${ref} is about a person: it shares its answer with nobody.` };
  if (NOT_BUNDLED.includes(state))
    return { code: 'ended', message: `${ref} is “${state}”: there is nothing to answer with others.` };
  if (kind === undefined)
    return { code: 'not_weighed', message: `${ref} was not weighed yet: take it to “interpreted” first.` };
  if (bundleId === undefined) return undefined;
  const other = await findBundle(read, bundleId);
  return { code: 'bundled', message: `${ref} is in ${other?.ref ?? 'another bundle'} already.` };
}

const textIssues = (wanted: WantedBundle): ProblemIssue[] =>
  (['title', 'summary'] as const)
    .filter(field => Object.keys(wanted[field]).length === 0)
    .map(field => ({
      pointer: `/${field}`,
      code: 'missing',
      message: 'Write it in at least one language, such as nl.',
    }));

async function themeIssues(read: TenantRead, { themes }: WantedBundle): Promise<ProblemIssue[]> {
  const known = (await readSignalSettings(read)).themes.map(({ id }) => id);
  return themes.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [{ pointer: `/themes/${index}`, code: 'unknown_word', message: `Write one of: ${known.join(', ')}.` }],
  );
}
