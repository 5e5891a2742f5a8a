import { municipalTime } from '../../domain/municipal-clock.ts';
import { REFERRAL_STATES } from '../../schema/referral.ts';
import type { ReferralRecord } from '../../schema/referral-record.ts';
import { Problem } from '../../server/http/problem.ts';
import { listReferrals } from '../../server/referrals/list-referrals.ts';
import { openReferral } from '../../server/referrals/open-referral.ts';
import { readRecipients } from '../../server/referrals/recipients.ts';
import type { TenantRead } from '../../server/store/tenant-read.ts';
import { printAside, printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { nameOfWhoTypes } from '../who-types.ts';
import type { ReferralDesk } from './referral-desk.ts';

/** Who sits at the terminal sees how cards stand, as a coordinator does; nobody here can read one. */
const COORDINATOR = { role: 'coordinator' } as const;

/** `stek referral list`: how cards stand; nothing of the person is known here. */
export async function list(desk: ReferralDesk, state: string | undefined, asJson: boolean): Promise<number> {
  if (state !== undefined && !REFERRAL_STATES.some(known => known === state))
    throw new UsageError(`--state is one of: ${REFERRAL_STATES.join(', ')}.`);
  const { found, names } = await desk.read(async read => ({
    found: (await listReferrals(read, COORDINATOR)).filter(one => state === undefined || one.state === state),
    names: await namesOf(read),
  }));
  if (asJson) printOut(`${JSON.stringify(found, null, 2)}\n`);
  else for (const one of found) printOut(`${lineOf(one, names)}\n`);
  if (found.length === 0 && !asJson) printOut('There are none.\n');
  return 0;
}

/** `stek referral show ID`: how one card stands. */
export async function show(desk: ReferralDesk, name: string): Promise<number> {
  const { record, names } = await desk.read(async read => ({
    record: await recordNamed(read, name),
    names: await namesOf(read),
  }));
  const { attempts, handedOver, returned, outcome, arrived, receivedOn, openBy, callBy, wipeOn, consent, kids } =
    record;
  const lines = [
    lineOf(record, names),
    `  came on ${receivedOn}; to be opened by ${openBy}, the person to be called by ${callBy}`,
    `  agreed to: ${consent.scopes.join(', ')} (words ${consent.textVersion}, ${consent.lang})`,
    ...attempts.map(({ on, part }) => `  tried on ${on}, ${part}`),
    ...(handedOver ? [`  handed over to ${handedOver.serviceName ?? handedOver.serviceId ?? 'a service'}`] : []),
    ...(arrived === undefined ? [] : [`  ${arrived ? 'arrived there' : 'did not arrive there'}`]),
    ...(returned === undefined ? [] : [`  sent back: ${returned}`]),
    ...(outcome === undefined ? [] : [`  ended: ${outcome}`]),
    ...(kids.length === 0 ? ['  what was sealed is wiped'] : [`  opened by the keys ${kids.join(' and ')}`]),
    ...(wipeOn === undefined ? [] : [`  wiped on ${wipeOn}`]),
  ];
  printOut(`${lines.join('\n')}\n`);
  return 0;
}

/**
 * `stek referral sealed ID`: the sealed card, for whoever has the key in the safe. That it was given out is written down, under the name
 * of who asked.
 */
export async function sealed(desk: ReferralDesk, name: string, as: string | undefined): Promise<number> {
  const actor = { role: 'admin', id: nameOfWhoTypes(as, 'who takes out a card') } as const;
  const details = await desk.write(async write => openReferral(write, (await recordNamed(write, name)).id, actor));
  if (!details.envelope) throw new Problem('not_found', `What was sealed in ${details.ref} is wiped.`);
  printOut(`${JSON.stringify(details, null, 2)}\n`);
  printAside(
    `Written down: ${actor.id} took it out. Open it with the key in the safe: stek keys open FILE --key ESCROW\n`,
  );
  for (const { by, at } of details.openings)
    printAside(`Opened before by ${by}, ${municipalTime(Date.parse(at)).replace('T', ' ')}\n`);
  return 0;
}

/** The card of a short name or an id. @throws {Problem} `not_found` */
async function recordNamed(read: TenantRead, name: string): Promise<ReferralRecord> {
  const found = (await listReferrals(read, COORDINATOR)).find(
    ({ id, ref }) => id === name || ref === name.toUpperCase(),
  );
  if (found) return found;
  throw new Problem('not_found', `There is no card “${name}” here.`);
}

async function namesOf(read: TenantRead): Promise<ReadonlyMap<string, string>> {
  return new Map((await readRecipients(read)).map(({ id, firstName }) => [id, firstName]));
}

function lineOf(record: ReferralRecord, names: ReadonlyMap<string, string>): string {
  const { ref, state, isLate, dueOn, recipientId, placeId } = record;
  const due = dueOn === undefined ? 'nothing to be done' : `due ${dueOn}`;
  return [
    ...[ref, state, `${isLate ? 'LATE: ' : ''}${due}`, names.get(recipientId) ?? recipientId],
    ...(placeId === undefined ? [] : [placeId]),
  ].join('  ');
}
