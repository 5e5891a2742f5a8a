import { ReferralSettings, ReferralSettingsRecord } from '../../schema/referral-record.ts';
import { writeReferralSettings } from '../../schema/write-referral-settings.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { readSeenVersion, sendRecord } from '../api/versioned-record.ts';
import { LARGEST_WRITING } from '../http/request-body.ts';
import { readReferralSettings, saveReferralSettings } from '../referrals/referral-settings.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { readWritten } from '../submissions/read-request.ts';

const RECORD = { 'application/json': ReferralSettingsRecord };

const read = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/referral-settings',
  name: 'getReferralSettings',
  summary: 'What the municipality decided about referral cards; what is usual where it decided nothing.',
  access: 'submissions:read-confidential',
  answers: { 200: { description: 'Found.', content: RECORD, headers: ['ETag'] } },
  handler: async ({ tenant }, { store }) => sendRecord((await readForTenant(store, tenant, readReferralSettings))!),
});

const save = defineRoute({
  serving: 'private',
  method: 'PUT',
  path: '/v1/{tenant}/referral-settings',
  name: 'saveReferralSettings',
  summary: 'Decides all that a municipality decides about referral cards, from the next card on.',
  access: 'keys:manage',
  headers: ['If-Match'],
  body: { 'application/json': ReferralSettings },
  largest: LARGEST_WRITING,
  answers: { 200: { description: 'Saved.', content: RECORD, headers: ['ETag'] } },
  problems: ['invalid', 'version_mismatch', 'version_missing'],
  async handler(request, server) {
    const body = await request.json();
    const seen = readSeenVersion(request.request.headers);
    const settings = readWritten(writeReferralSettings(body), 'list of settings');
    const saved = await writeForTenant(server.store, request.tenant, write =>
      saveReferralSettings(write, settings, seen),
    );
    return sendRecord(saved!);
  },
});

/** What a municipality decides about referral cards. */
export const referralSettings: readonly Route[] = [read, save];
