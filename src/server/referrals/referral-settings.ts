import type { Kysely } from 'kysely';
import type { ReferralSettings, ReferralSettingsRecord } from '../../schema/referral-record.ts';
import { phoneOf } from '../municipality/profile.ts';
import type { Tables } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { readSettings, saveSettings } from '../submissions/settings.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';

/** The name of their row among the settings of a municipality. */
const NAME = 'referrals';

/** What a municipality decided about referral cards; what it never spoke of is as usual. */
export const readReferralSettings = ({
  db,
  tenant,
}: Pick<TenantRead, 'db' | 'tenant'>): Promise<ReferralSettingsRecord> => settingsIn(db, tenant.id);

/** The same where only the name of the municipality is known. Its own number stands where it gave no other for cards. */
export const settingsIn = async (db: Kysely<Tables>, tenant: string): Promise<ReferralSettingsRecord> =>
  readSettings(db, tenant, NAME, { ...DEFAULT_SETTINGS, ...(await phoneOf(db, tenant)) });

/** Writes over what was decided. @param seen the version that was seen @throws {Problem} `version_mismatch` */
export const saveReferralSettings = (
  write: TenantWrite,
  settings: ReferralSettings,
  seen: number,
): Promise<ReferralSettingsRecord> => saveSettings(write, NAME, settings, seen);
