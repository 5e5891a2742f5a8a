import { municipalDay } from '../../../domain/municipal-clock.ts';
import type { ReferralForm, ReferralRecipient, SealingKey } from '../../../schema/referral-recipient.ts';
import type { LocalDate } from '../../../schema/scalar.ts';

/** Somebody who can get the card. */
export interface Getter {
  /** Who gets it, and calls. */
  readonly gets: ReferralRecipient;
  /** For whom they stand in, and the last day on which that one is away. */
  readonly standsInFor?: { readonly name: string; readonly until: LocalDate } | undefined;
}

/** Why nobody can get a card here now. */
export type NobodyGetsIt = 'nobody' | 'keyless';

/** What it is chosen by. */
export interface WhoGetsIt {
  /** The one contact person the page names; empty where it names none. */
  readonly recipientId: string;
  /** The place of the page; empty where it names none. */
  readonly placeId: string;
  /** Thumbprints of the only keys the page trusts; none is any key. */
  readonly pins: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Who can get a card: whoever the page names, or those of its place, each with the deputy in the place of who is away. A card is sealed for one
 * of them and for the key in the safe, so that both keys have to be good; the SDK looks at them once more when it seals.
 */
export function whoGetsIt(form: ReferralForm, chosen: WhoGetsIt): readonly Getter[] | NobodyGetsIt {
  const there = form.recipients
    .filter(one => (chosen.recipientId ? one.id === chosen.recipientId : isOfPlace(one, chosen.placeId)))
    .flatMap(one => getterFor(one, form.recipients, municipalDay(chosen.now)));
  if (there.length === 0) return 'nobody';
  const isGood = (key: SealingKey) => isGoodKey(key, chosen);
  if (!form.escrow.some(isGood)) return 'keyless';
  const reachable = there.filter(({ gets }) => gets.keys.some(isGood));
  if (reachable.length === 0) return 'keyless';
  return onceEach(reachable);
}

/** Everybody once. Who stands in for somebody as well is shown so: who looks for the other has to know where they are. */
function onceEach(getters: readonly Getter[]): readonly Getter[] {
  const byId = new Map<string, Getter>();
  for (const getter of getters) if (!byId.get(getter.gets.id)?.standsInFor) byId.set(getter.gets.id, getter);
  return [...byId.values()];
}

const isOfPlace = ({ placeIds }: ReferralRecipient, placeId: string): boolean =>
  placeId === '' || placeIds.length === 0 || placeIds.includes(placeId);

function getterFor(one: ReferralRecipient, all: readonly ReferralRecipient[], today: LocalDate): Getter[] {
  const until = awayUntil(one, today);
  if (!until) return [{ gets: one }];
  const deputy = all.find(({ id }) => id === one.deputyId);
  if (!deputy || awayUntil(deputy, today)) return [];
  return [{ gets: deputy, standsInFor: { name: one.firstName, until } }];
}

/** The last day on which somebody is away; `undefined` when they are there today. */
const awayUntil = ({ leave }: ReferralRecipient, today: LocalDate): LocalDate | undefined =>
  leave.find(({ from, until }) => from <= today && today <= until)?.until;

/** A device's clock can be a day wrong, as `readKeySet` of the SDK allows. Seconds. */
const LEEWAY = 86_400;

const isGoodKey = ({ kid, nbf, exp }: SealingKey, { pins, now }: Pick<WhoGetsIt, 'pins' | 'now'>): boolean =>
  nbf - LEEWAY <= now / 1000 && now / 1000 < exp + LEEWAY && (pins.length === 0 || pins.includes(kid));
