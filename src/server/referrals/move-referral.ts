import { addDays } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { isTriedEnough, outcomesFrom, referralStates } from '../../domain/referral.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import type { HandOver, ReferralRecord } from '../../schema/referral-record.ts';
import type { ReferralState } from '../../schema/referral.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { TransitionRequest } from '../../schema/submission.ts';
import { readService } from '../programme/read-services.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { invalidTransition, versionMismatch } from '../submissions/transitions.ts';
import { changeReferral } from './change-referral.ts';
import { EndData, HandOverData, NoData, readData, ReturnData } from './referral-data.ts';
import { readReferralSettings } from './referral-settings.ts';
import { ownReferral } from './referral-sight.ts';
import { readAttempts, recordFor, REFERRAL, type StoredReferral } from './referral-store.ts';
import { settledReferral } from './settle-referral.ts';
import { ended } from './wipe-referrals.ts';

/**
 * Takes a card to another state, as its contact person.
 * @param by for everybody else it does not exist
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid`, `invalid_transition` with `allowed`
 */
export async function moveReferral(
  write: TenantWrite,
  id: string,
  { to: wanted, version, note, data }: TransitionRequest,
  by: Actor,
): Promise<ReferralRecord> {
  const referral = await ownReferral(write, await settledReferral(write, id), by);
  if (referral.version !== version) throw versionMismatch(REFERRAL, referral.version);
  const allowed = await allowedNow(write, referral, by);
  const to = allowed.find(one => one === wanted);
  const step = to && STEPS[to];
  if (!to || !step) throw invalidTransition(REFERRAL, referral.state, allowed);
  if (note !== undefined) throw noteRefused();
  const changes = await step(write, referral, data);
  const moved = await changeReferral(write, referral, { to, by, changes });
  return recordFor(write, moved, municipalDay(write.now.getTime()));
}

/** Where its contact person can take it: nobody gives up before it was tried often enough. */
async function allowedNow(write: TenantWrite, { id, state }: StoredReferral, by: Actor): Promise<ReferralState[]> {
  const allowed = referralStates.allowed(state, by.role);
  if (!allowed.includes('no_answer')) return allowed;
  const attempts = (await readAttempts(write, [id])).get(id) ?? [];
  return isTriedEnough(attempts) ? allowed : allowed.filter(one => one !== 'no_answer');
}

/** A note would stand beside what is sealed, for everybody who has the database. */
const noteRefused = () =>
  invalid(
    [{ pointer: '/note', code: 'readable', message: 'Leave the note out: what is written about a card is sealed.' }],
    'transition',
  );

type Step = (write: TenantWrite, referral: StoredReferral, data: unknown) => Promise<Partial<StoredReferral>>;

const STEPS: Partial<Record<ReferralState, Step>> = {
  async received(_write, _referral, data) {
    readData(NoData, data);
    return {};
  },
  async contacted(_write, _referral, data) {
    readData(NoData, data);
    return { handedOver: undefined, arrived: undefined };
  },
  async no_answer(write, _referral, data) {
    readData(NoData, data);
    const { noAnswerDays } = await readReferralSettings(write);
    return { endsOn: addDays(municipalDay(write.now.getTime()), noAnswerDays) };
  },
  async handed_over(write, referral, data) {
    const today = municipalDay(write.now.getTime());
    const handedOver = readData(HandOverData, data);
    checkConsent(handedOver, referral, today);
    await checkService(write, handedOver);
    const { arrivedAfterDays } = await readReferralSettings(write);
    return { handedOver, arrived: undefined, askFrom: addDays(today, arrivedAfterDays) };
  },
  async returned(write, _referral, data) {
    const { reason: returned } = readData(ReturnData, data);
    const { returnedWorkingDays } = await readReferralSettings(write);
    return { returned, endsOn: addWorkingDays(municipalDay(write.now.getTime()), returnedWorkingDays) };
  },
  async closed(write, referral, data) {
    const { outcome } = readData(EndData, data);
    const possible = outcomesFrom(referral.state);
    if (possible.includes(outcome)) return ended(write, referral, outcome);
    const message = `A card that is “${referral.state}” can end with: ${possible.join(', ')}.`;
    throw invalid([{ pointer: '/data/outcome', code: 'other_outcome', message }], 'transition');
  },
};

/** Nothing is handed over without a yes of its own: one that was given since the card came. @throws {Problem} `invalid` */
function checkConsent({ consent }: HandOver, { receivedOn }: StoredReferral, today: LocalDate): void {
  if (receivedOn <= consent.on && consent.on <= today) return;
  const code = consent.on > today ? 'in_future' : 'not_new';
  const message = 'Ask the person anew whether they want to be handed over, and write the day on which they said yes.';
  throw invalid([{ pointer: '/data/consent/on', code, message }], 'transition');
}

/** @throws {Problem} `invalid` */
async function checkService(write: TenantWrite, { serviceId }: HandOver): Promise<void> {
  if (serviceId === undefined || (await readService(write, serviceId))) return;
  const message = 'There is no such service in the directory. Write its name as serviceName.';
  throw invalid([{ pointer: '/data/serviceId', code: 'unknown_service', message }], 'transition');
}
