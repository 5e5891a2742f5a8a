import type { Migration } from '../store/migrate.ts';
import { programme } from './0001-programme.ts';
import { signUps } from './0002-sign-ups.ts';
import { flyers } from './0003-flyers.ts';
import { movesAndNotices } from './0004-moves-and-notices.ts';
import { keyFingerprints } from './0006-key-fingerprints.ts';
import { fairSignUps } from './0007-fair-sign-ups.ts';
import { confirmation } from './0008-confirmation.ts';
import { submissions } from './0009-submissions.ts';
import { seats } from './0010-seats.ts';
import { polls } from './0011-polls.ts';
import { signals } from './0012-signals.ts';
import { staffNotices } from './0013-staff-notices.ts';
import { unsettledTables } from './0014-unsettled-tables.ts';
import { referrals } from './0015-referrals.ts';
import { municipalityProfiles } from './0016-municipality-profiles.ts';
import { embeds } from './0017-embeds.ts';

/** All steps of the database's growth, in order. */
export const MIGRATIONS: readonly Migration[] = [
  programme,
  signUps,
  flyers,
  movesAndNotices,
  keyFingerprints,
  fairSignUps,
  confirmation,
  submissions,
  seats,
  polls,
  signals,
  staffNotices,
  unsettledTables,
  referrals,
  municipalityProfiles,
  embeds,
];
