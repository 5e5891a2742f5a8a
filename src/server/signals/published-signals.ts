import { SMALLEST_BUNDLE } from '../../domain/signal.ts';
import type { PublishedSignal } from '../../schema/published-signal.ts';
import type { SignalBundle } from '../../schema/signal-record.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import { listPublished } from './signal-bundles.ts';

/**
 * What was done with what several people passed on, as everybody may read it, the newest first. Read anew each time: publishing something
 * makes nobody read the programme anew. Nothing of a single signal is in it, and nothing is made of one: only the words of its bundle.
 */
export async function publishedSignals(read: TenantRead): Promise<PublishedSignal[]> {
  const bundles = (await listPublished(read)).filter(mayBePublished);
  return bundles.map(publishedOf).filter(signal => signal !== undefined);
}

/**
 * Whether a bundle stands for so many that nobody is recognised in it, or a coordinator said why it may be read all the same. Asked again
 * each time: somebody whose signal is in it can take that back, or it turns out to be about a person.
 */
export const mayBePublished = ({ kind, signals, waiver }: SignalBundle): boolean =>
  kind === 'policy' && (signals.length >= SMALLEST_BUNDLE || waiver !== undefined);

/** What everybody sees of a published bundle; `undefined` where something of it is missing. */
function publishedOf(bundle: SignalBundle): PublishedSignal | undefined {
  const { id, title, summary, themes, placeId, signals, reason, actions, answer, publishedOn } = bundle;
  if (answer === undefined || publishedOn === undefined) return undefined;
  return {
    ...{ id, title, summary, themes },
    ...(placeId !== undefined && { placeId }),
    ...(signals.length >= SMALLEST_BUNDLE && { reports: signals.length }),
    outcome: outcomeOf({ reason }),
    // Who does it is for colleagues.
    actions: actions.map(({ action, due }) => ({ action, due })),
    ...{ answer, publishedOn },
  };
}

/** How a bundle ended: it has a reason when it was not taken up. */
export const outcomeOf = ({ reason }: Pick<SignalBundle, 'reason'>): 'answered' | 'not_taken_up' =>
  reason === undefined ? 'answered' : 'not_taken_up';
