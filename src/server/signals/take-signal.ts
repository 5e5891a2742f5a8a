import type * as z from 'zod/mini';
import { addDays } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { LONGEST_KEPT } from '../../domain/signal.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import type { SignalReceipt, SignalRequest } from '../../schema/signal.ts';
import { placeNamed } from '../programme/place-named.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Made } from '../submissions/submission-kind.ts';
import { recordTransition } from '../submissions/transitions.ts';
import { tellOfArrival } from './signal-notices.ts';
import { readSignalSettings } from './signal-settings.ts';
import { SIGNAL, storeSignal, type StoredSignal } from './signal-store.ts';

/** A signal as it comes in: cleaned, with its defaults filled in. */
export type CleanSignal = z.output<typeof SignalRequest>;

/**
 * Takes a signal. Nothing is written down of who sends it, not even the key of a worker who types it over, and of the moment only the day.
 * A theme or a place that is no more does not stand in its way: the form may have waited on a device for two weeks.
 */
export async function takeSignal(
  write: TenantWrite,
  { text, about, contact, ...request }: CleanSignal,
  made: Made,
): Promise<SignalReceipt> {
  const settings = await readSignalSettings(write);
  const today = municipalDay(write.now.getTime());
  const place = await placeNamed(write, request.placeId);
  const { ref } = await made.number();
  const signal: StoredSignal = {
    ...request,
    ...{ id: made.id, ref, state: 'communicated', version: 1, about, text },
    themes: [...new Set(request.themes)].filter(id => settings.themes.some(theme => theme.id === id)),
    placeId: place.id,
    ...{ approaches: [], actions: [], days: {} },
    receivedOn: today,
    openBy: addWorkingDays(today, settings.openWorkingDays),
    answerBy: addDays(today, settings.answerDays),
    wipeOn: addDays(today, LONGEST_KEPT),
  };
  await storeSignal(write, signal);
  if (contact) await keepContact(write, signal.id, contact);
  const actor = { role: made.actor.role };
  await recordTransition(write, { kind: SIGNAL, entityId: signal.id, to: signal.state, actor, on: today });
  await tellOfArrival(write, signal);
  return { ref, code: made.code, state: signal.state, promise: { by: signal.answerBy } };
}

async function keepContact({ db, tenant }: TenantWrite, id: string, contact: CleanSignal['contact']): Promise<void> {
  const row = { tenant: tenant.id, signal_id: id, contact: JSON.stringify(contact) };
  await db.insertInto('signal_contacts').values(row).execute();
}
