import { SignalFormSettings, SignalSettings, SignalSettingsRecord } from '../../schema/signal-settings.ts';
import { writeSignalSettings } from '../../schema/write-signal.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { jsonAnswer } from '../http/answer.ts';
import { readSignalSettings, saveSignalSettings, signalFormSettings } from '../signals/signal-settings.ts';
import { partOf } from '../store/snapshot.ts';
import { settingsRoutes } from './settings-routes.ts';

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

const decided = settingsRoutes({
  ...{ path: 'signal', One: 'Signal', schema: SignalSettings, record: SignalSettingsRecord },
  found: 'What the municipality decided about signals; what is usual where it decided nothing.',
  saved: 'Decides all that a municipality decides about signals, from the next signal on.',
  check: writeSignalSettings,
  read: readSignalSettings,
  save: saveSignalSettings,
});

/** What a municipality decides about signals, and what of it the form shows. */
export const signalSettings: readonly Route[] = [form, ...decided];
