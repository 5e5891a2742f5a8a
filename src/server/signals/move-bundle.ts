import * as z from 'zod/mini';
import { bundleStates, SMALLEST_BUNDLE } from '../../domain/signal.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { text } from '../../schema/scalar.ts';
import type { BundleState, SignalBundle } from '../../schema/signal-record.ts';
import { permits } from '../access/roles.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { refuseNationalNumbers } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import {
  invalidTransition,
  readTransition,
  recordTransition,
  versionMismatch,
  type WantedTransition,
} from '../submissions/transitions.ts';
import { moveWithBundle, type SignalChange } from './change-signal.ts';
import { closing } from './move-signal.ts';
import { outcomeOf } from './published-signals.ts';
import { knownBundle, SIGNAL_BUNDLE, storeBundle } from './signal-bundles.ts';
import { ActionData, AnswerData, NoData, readData, RefusalData, TranslationData } from './signal-data.ts';
import { signalOfRow, type StoredSignal } from './signal-store.ts';

/** Why a bundle is published that stands for few. */
const PublicationData = z.strictObject({ waiver: z.optional(text(500).check(z.minLength(10))) });

/** Reads what somebody wants of a bundle; what comes with it is read when it is known where it stands. @throws {Problem} `invalid` */
export function readBundleTransition(body: unknown): WantedTransition<BundleState> {
  const to = bundleStates.states.filter(state => state !== 'open');
  const wanted = readTransition(body, { to, checkData: () => undefined });
  refuseNationalNumbers({ '/note': wanted.note });
  return wanted;
}

/**
 * Takes a bundle to another state, and every signal in it with it.
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid`, `not_publishable`, and with `allowed`: `invalid_transition`
 */
export async function moveBundle(
  write: TenantWrite,
  id: string,
  wanted: Pick<WantedTransition<BundleState>, 'to' | 'version' | 'note' | 'data'>,
  by: Actor,
): Promise<SignalBundle> {
  const bundle = await knownBundle(write, id);
  const signals = await signalsIn(write, id);
  const to = checkMove(bundle, signals, wanted, by);
  const { changes, forSignals, data } = await STEPS[to](write, bundle, wanted.data);
  await storeBundle(write, { ...bundle, ...changes, state: to, version: bundle.version + 1 });
  const step = { kind: SIGNAL_BUNDLE, entityId: id, from: bundle.state, to, actor: by, note: wanted.note, data };
  await recordTransition(write, step);
  if (forSignals) for (const signal of signals) await moveWithBundle(write, signal, { ...forSignals(signal), by });
  return knownBundle(write, id);
}

/** The signals in a bundle, in their order. */
async function signalsIn({ db, tenant }: TenantRead, id: string): Promise<StoredSignal[]> {
  const query = db.selectFrom('signals').selectAll().where('tenant', '=', tenant.id).where('bundle_id', '=', id);
  return (await query.orderBy('ref').execute()).map(signalOfRow);
}

/** @throws {Problem} `version_mismatch`, and with `allowed`: `invalid_transition` */
function checkMove(
  bundle: SignalBundle,
  signals: readonly StoredSignal[],
  { to, version }: { to: string; version: number },
  by: Actor,
): BundleState {
  if (bundle.version !== version) throw versionMismatch('bundle', bundle.version);
  const allowed = allowedFor(bundle, signals, by);
  const state = allowed.find(one => one === to);
  if (state !== undefined) return state;
  throw invalidTransition('bundle', bundle.state, allowed);
}

/** Where somebody can take a bundle. What goes on to who decides, for many, is for a coordinator; what is taken back is what it was before. */
function allowedFor(bundle: SignalBundle, signals: readonly StoredSignal[], by: Actor): BundleState[] {
  const isPolicy = bundle.kind === 'policy' || signals.some(({ kind }) => kind === 'policy');
  const mayPassOn = !isPolicy || permits(by.role, 'submissions:move-confidential');
  return bundleStates.allowed(bundle.state as BundleState, by.role).filter(to => {
    if (to === 'translated') return mayPassOn;
    return bundle.state === 'published' ? to === outcomeOf(bundle) : true;
  });
}

/** What a step does to a bundle, and to the signals in it. */
interface BundleStep {
  changes?: Partial<SignalBundle>;
  forSignals?: (signal: StoredSignal) => Omit<SignalChange, 'by'>;
  /** What is written down of it. */
  data?: Record<string, unknown>;
}

type Step = (write: TenantWrite, bundle: SignalBundle, data: unknown) => Promise<BundleStep>;

/** @throws {Problem} `invalid`, `not_publishable` */
const STEPS: Record<BundleState, Step> = {
  async open() {
    return {};
  },
  async translated(_write, _bundle, data) {
    const translation = readData(TranslationData, data);
    return { changes: { translation }, forSignals: () => ({ to: 'translated', changes: { translation } }) };
  },
  async in_action(_write, { actions }, data) {
    const action = readData(ActionData, data);
    return {
      changes: { actions: [...actions, action] },
      forSignals: signal => ({ to: 'in_action', changes: { actions: [...signal.actions, action] } }),
    };
  },
  async answered(write, bundle, data) {
    if (bundle.state === 'published') return takeBack(data);
    const { answer } = readData(AnswerData, data);
    const closed = await closing(write, { answer });
    return { changes: { answer }, forSignals: () => ({ to: 'answered', ...closed }) };
  },
  async not_taken_up(write, bundle, data) {
    if (bundle.state === 'published') return takeBack(data);
    const ending = readData(RefusalData, data);
    const closed = await closing(write, ending);
    return { changes: ending, forSignals: () => ({ to: 'not_taken_up', ...closed }) };
  },
  async published(write, bundle, data) {
    const { waiver } = readData(PublicationData, data);
    refuseUnpublishable(bundle, waiver);
    const publishedOn = municipalDay(write.now.getTime());
    return { changes: { publishedOn, waiver }, ...(waiver !== undefined && { data: { waiver } }) };
  },
};

/** Nobody but who works here reads it any more. Its answer stays what it was. */
function takeBack(data: unknown): BundleStep {
  readData(NoData, data);
  return { changes: { publishedOn: undefined, waiver: undefined } };
}

/** @throws {Problem} `not_publishable` */
function refuseUnpublishable({ kind, signals, answer }: SignalBundle, waiver: string | undefined): void {
  if (kind !== 'policy')
    throw new Problem('not_publishable', 'Only what is for many people is published: this bundle is about a service.');
  if (answer === undefined) throw new Problem('not_publishable', 'There is no answer yet that everybody could read.');
  if (signals.length >= SMALLEST_BUNDLE || waiver !== undefined) return;
  throw new Problem(
    'not_publishable',
    `It stands for ${signals.length} of the ${SMALLEST_BUNDLE} signals that it takes: somebody could be recognised in fewer. A coordinator who is sure that nobody is says why, as a waiver.`,
  );
}
