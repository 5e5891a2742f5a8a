import type { Kysely } from 'kysely';
import { signalThemesTexts } from '../../i18n/signal-themes.ts';
import {
  SignalFormSettings,
  type ListWord,
  type SignalSettings,
  type SignalSettingsRecord,
} from '../../schema/signal-settings.ts';
import { phoneOf } from '../municipality/profile.ts';
import type { SnapshotPart } from '../store/snapshot.ts';
import type { Tables } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { readSettings, saveSettings } from '../submissions/settings.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';

/** The name of their row among the settings of a municipality. */
const NAME = 'signals';

/** What a municipality decided about signals; what it never spoke of is as usual. */
export const readSignalSettings = ({ db, tenant }: TenantRead): Promise<SignalSettingsRecord> =>
  settingsIn(db, tenant.id);

/** The number of the municipality stands where it gave no other for signals. */
const settingsIn = async (db: Kysely<Tables>, tenant: string): Promise<SignalSettingsRecord> =>
  readSettings(db, tenant, NAME, { ...DEFAULT_SETTINGS, ...(await phoneOf(db, tenant)) });

/** Writes over what was decided. @param seen the version that was seen @throws {Problem} `version_mismatch` */
export const saveSignalSettings = (
  write: TenantWrite,
  settings: SignalSettings,
  seen: number,
): Promise<SignalSettingsRecord> => saveSettings(write, NAME, settings, seen);

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
