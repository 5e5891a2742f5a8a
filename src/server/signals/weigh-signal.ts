import type { SignalSettings } from '../../schema/signal-settings.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { ProblemIssue } from '../http/problem.ts';
import { invalid } from '../submissions/read-request.ts';
import type { WeighingData } from './signal-data.ts';
import { readSignalSettings } from './signal-settings.ts';
import type { StoredSignal } from './signal-store.ts';

/**
 * What a signal is once it was weighed. What is left out stays as it was; but for the bundle, which it is only in when that is said again.
 * @throws {Problem} `invalid` for a word, an activity or a bundle that there is not, and for one that cannot be
 */
export async function weighed(
  read: TenantRead,
  signal: StoredSignal,
  data: WeighingData,
): Promise<Partial<StoredSignal>> {
  const { kind, summary, bundleId } = data;
  const settings = await readSignalSettings(read);
  const issues = [
    ...kindIssues(signal, data),
    ...wordIssues(signal, data, settings),
    ...(await activityIssues(read, data)),
    ...(await bundleIssues(read, data)),
  ];
  if (issues.length > 0) throw invalid(issues, 'transition');
  const { themes = signal.themes, approaches = signal.approaches } = data;
  const { referredTo = signal.referredTo, activityId = signal.activityId } = data;
  return { kind, summary, bundleId, themes, approaches, referredTo, activityId, isAlone: undefined };
}

const issueAt = (pointer: string, code: string, message: string): ProblemIssue => ({ pointer, code, message });

/** What was told about a person is never made into something else, and shares its answer with nobody. */
function kindIssues(signal: StoredSignal, { kind, bundleId }: WeighingData): ProblemIssue[] {
  if (signal.kind === 'client' && kind !== 'client')
    return [issueAt('/data/kind', 'stays_client', 'It was weighed as about a person, and stays so.')];
  if (kind === 'client' && bundleId !== undefined)
    return [issueAt('/data/bundleId', 'never_bundled', 'What is about a person is in no bundle.')];
  return [];
}

function wordIssues(signal: StoredSignal, data: WeighingData, settings: SignalSettings): ProblemIssue[] {
  return (['themes', 'approaches'] as const).flatMap(list => {
    const known = new Set([...settings[list].map(({ id }) => id), ...signal[list]]);
    return (data[list] ?? []).flatMap((id, index) =>
      known.has(id)
        ? []
        : [issueAt(`/data/${list}/${index}`, 'unknown_word', `Write one of: ${[...known].join(', ')}.`)],
    );
  });
}

async function activityIssues({ db, tenant }: TenantRead, { activityId }: WeighingData): Promise<ProblemIssue[]> {
  if (activityId === undefined) return [];
  const query = db.selectFrom('activities').select('id').where('tenant', '=', tenant.id).where('id', '=', activityId);
  if (await query.executeTakeFirst()) return [];
  return [issueAt('/data/activityId', 'unknown_activity', 'There is no activity with this id in the programme.')];
}

/** Into a bundle that was answered nothing is put any more: it would never hear the answer. */
async function bundleIssues({ db, tenant }: TenantRead, { bundleId }: WeighingData): Promise<ProblemIssue[]> {
  if (bundleId === undefined) return [];
  const query = db.selectFrom('signal_bundles').select('state').where('tenant', '=', tenant.id);
  const bundle = await query.where('id', '=', bundleId).executeTakeFirst();
  if (!bundle) return [issueAt('/data/bundleId', 'unknown_bundle', 'There is no bundle with this id.')];
  if (['open', 'translated', 'in_action'].includes(bundle.state)) return [];
  return [issueAt('/data/bundleId', 'bundle_closed', 'This bundle was answered: nothing is added to it.')];
}
