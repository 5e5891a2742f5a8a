import { signalThemesTexts } from '../../i18n/signal-themes.ts';
import {
  SignalFormSettings,
  type ListWord,
  type SignalSettings,
  type SignalSettingsRecord,
} from '../../schema/signal-settings.ts';
import type { SnapshotPart } from '../store/snapshot.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { versionMismatch } from '../submissions/transitions.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import './signal-tables.ts';

/** The name of their row among the settings of a municipality. */
const NAME = 'signals';

/** What a municipality decided about signals; what it never spoke of is as usual. */
export const readSignalSettings = ({ db, tenant }: TenantRead): Promise<SignalSettingsRecord> =>
  settingsIn(db, tenant.id);

async function settingsIn(db: TenantRead['db'], tenant: string): Promise<SignalSettingsRecord> {
  const row = await db
    .selectFrom('settings')
    .select(['document', 'version'])
    .where('tenant', '=', tenant)
    .where('name', '=', NAME)
    .executeTakeFirst();
  if (!row) return { ...DEFAULT_SETTINGS, version: 0 };
  return { ...DEFAULT_SETTINGS, ...(JSON.parse(row.document) as SignalSettings), version: row.version };
}

/** Writes over what was decided. What everybody sees of it is another then. @param seen the version that was seen @throws {Problem} `version_mismatch` */
export async function saveSignalSettings(
  write: TenantWrite,
  settings: SignalSettings,
  seen: number,
): Promise<SignalSettingsRecord> {
  // Nobody saves beside others: the version that is read here is the one that is written over.
  const { version: found } = await readSignalSettings(write);
  if (found !== seen) throw versionMismatch('list of settings', found);
  const version = found + 1;
  const row = { version, document: JSON.stringify(settings), updated_at: write.now.toISOString() };
  await write.db
    .insertInto('settings')
    .values({ tenant: write.tenant.id, name: NAME, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'name']).doUpdateSet(row))
    .execute();
  write.markChanged();
  return { ...settings, version };
}

/** What the form has to know, read with the programme: nothing of who is told is among it. */
export const signalFormSettings: SnapshotPart<SignalFormSettings> = {
  name: 'settings of the form for signals',
  async read(db, tenant) {
    const settings = await settingsIn(db, tenant);
    const names = Object.keys(SignalFormSettings._zod.def.shape) as (keyof SignalFormSettings)[];
    return Object.fromEntries(
      names.filter(name => settings[name] !== undefined).map(name => [name, settings[name]]),
    ) as SignalFormSettings;
  },
};

/** What a word of a list is called in Dutch, for tables and paper. */
export function dutchLabel(words: readonly ListWord[], id: string): string {
  const own = words.find(word => word.id === id)?.label?.['nl'];
  return own ?? (signalThemesTexts.nl as Readonly<Record<string, string>>)[`theme.${id}`] ?? id;
}
