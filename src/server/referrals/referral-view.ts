import { municipalDay } from '../../domain/municipal-clock.ts';
import { isReferralLate } from '../../domain/referral-news.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import { readService } from '../programme/read-services.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { FollowUpReader } from '../submissions/submission-kind.ts';
import { recipientById } from './recipients.ts';
import { personActions } from './referral-holder.ts';
import { readReferral, REFERRAL, type StoredReferral } from './referral-store.ts';
import { stepsOf } from './referral-steps.ts';
import { referralSentence, type Named, type ReferralSentence } from './referral-words.ts';
import { senderView } from './sender-view.ts';

/** What a code of a card shows: to the person all that happens with it, to the referrer what the person allowed. Nothing that is sealed. */
export async function viewReferral(
  read: TenantRead,
  id: string,
  holder: string,
  reader: FollowUpReader,
): Promise<FollowUpView | undefined> {
  const referral = await readReferral(read, id);
  if (!referral) return undefined;
  const languages = [...reader.languages, referral.consent.lang, 'nl'];
  const named = await namedIn(read, referral);
  const say = (key: ReferralSentence) => referralSentence(key, named, { ...reader, languages });
  if (holder === 'sender') return senderView(referral, say);
  const today = municipalDay(read.now.getTime());
  const { ref, state } = referral;
  return {
    ...{ kind: REFERRAL, ref, state },
    hint: await say(hintOf(referral, named, today)),
    steps: state === 'withdrawn' ? [] : stepsOf(referral),
    messages: [],
    actions: personActions(referral, today),
  };
}

/** Whom and what the sentences name. Who is gone left a card without them. */
async function namedIn(read: TenantRead, { recipientId, callBy, handedOver }: StoredReferral): Promise<Named> {
  const recipient = await recipientById(read, recipientId);
  const { serviceId, serviceName = '' } = handedOver ?? {};
  const service = serviceId === undefined ? serviceName : ((await readService(read, serviceId))?.name ?? '');
  return { name: recipient?.firstName ?? '', phone: recipient?.phone ?? '', day: callBy, service };
}

/** What the person is told of what happens next. */
function hintOf(referral: StoredReferral, { service }: Named, today: LocalDate): ReferralSentence {
  const { state, outcome = 'returned', returned = 'wrong_place', arrived, askFrom } = referral;
  if (isReferralLate({ ...referral, openBy: referral.callBy }, today)) return 'hint.late';
  switch (state) {
    case 'closed':
      return `hint.closed_${outcome}`;
    case 'returned':
      return `hint.returned_${returned}`;
    case 'contacted':
      return arrived === false ? 'hint.contacted_again' : 'hint.contacted';
    case 'handed_over':
      if (service === '') return 'hint.contacted';
      return askFrom !== undefined && askFrom <= today ? 'hint.ask_arrived' : 'hint.handed_over';
    default:
      return `hint.${state}`;
  }
}
