import { SignalFormSettings, SignalSettings, SignalSettingsRecord } from '../../schema/signal-settings.ts';
import { writeSignalSettings } from '../../schema/write-signal.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { readSeenVersion, sendRecord } from '../api/versioned-record.ts';
import { jsonAnswer } from '../http/answer.ts';
import { LARGEST_WRITING } from '../http/request-body.ts';
import { readSignalSettings, saveSignalSettings, signalFormSettings } from '../signals/signal-settings.ts';
import { partOf } from '../store/snapshot.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { readWritten } from '../submissions/read-request.ts';

/** What the form needs before anybody writes anything. */
const form = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/signals/form',
  name: 'getSignalForm',
  summary: 'What the form for signals needs to know: whom to call, what it can be about, by when there is an answer.',
  access: 'public',
  answers: { 200: { description: 'Found.', content: { 'application/json': SignalFormSettings } } },
  handler: ({ snapshot }) => jsonAnswer(partOf(snapshot, signalFormSettings)),
});

const RECORD = { 'application/json': SignalSettingsRecord };

const read = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/signal-settings',
  name: 'getSignalSettings',
  summary: 'What the municipality decided about signals; what is usual where it decided nothing.',
  access: 'submissions:read-confidential',
  answers: { 200: { description: 'Found.', content: RECORD, headers: ['ETag'] } },
  handler: async ({ tenant }, { store }) => sendRecord((await readForTenant(store, tenant, readSignalSettings))!),
});

const save = defineRoute({
  serving: 'private',
  method: 'PUT',
  path: '/v1/{tenant}/signal-settings',
  name: 'saveSignalSettings',
  summary: 'Decides all that a municipality decides about signals, from the next signal on.',
  access: 'keys:manage',
  headers: ['If-Match'],
  body: { 'application/json': SignalSettings },
  largest: LARGEST_WRITING,
  answers: { 200: { description: 'Saved.', content: RECORD, headers: ['ETag'] } },
  problems: ['invalid', 'version_mismatch', 'version_missing'],
  async handler(request, server) {
    const body = await request.json();
    const seen = readSeenVersion(request.request.headers);
    const settings = readWritten(writeSignalSettings(body), 'list of settings');
    const saved = await writeForTenant(server.store, request.tenant, write =>
      saveSignalSettings(write, settings, seen),
    );
    return sendRecord(saved!);
  },
});

/** What a municipality decides about signals, and what of it the form shows. */
export const signalSettings: readonly Route[] = [form, read, save];
