import { hashOf, consentWords, CONSENT_TEXT_VERSION } from '../domain/consent-text.ts';
import { DAY, HOUR } from '../domain/duration.ts';
import type { FollowUpCode } from '../domain/follow-up-code.ts';
import { municipalDay } from '../domain/municipal-clock.ts';
import { DAY_SECONDS } from '../domain/recurrence/local-time.ts';
import { translator } from '../i18n/catalogue.ts';
import { consentTexts } from '../i18n/consent.ts';
import type { ReferralEnvelope, ReferralLabel, ReferralRequest } from '../schema/referral.ts';
import { sha256 } from '../server/access/api-keys.ts';
import type { ServerKeys } from '../server/keys/server-keys.ts';
import { acceptReferral } from '../server/referrals/accept-referral.ts';
import { moveReferral } from '../server/referrals/move-referral.ts';
import { addAttempt } from '../server/referrals/referral-attempts.ts';
import { actOnReferral } from '../server/referrals/referral-holder.ts';
import { readReferralSettings, saveReferralSettings } from '../server/referrals/referral-settings.ts';
import { readReferral, REFERRAL } from '../server/referrals/referral-store.ts';
import { KEY_DAYS } from '../server/referrals/sealing-keys.ts';
import type { Store } from '../server/store/store.ts';
import { TenantWrite, writeForTenant } from '../server/store/tenant-write.ts';
import { codeMacOf, keepCode, newCode } from '../server/submissions/follow-up-codes.ts';
import { nextNumber, submissionRef } from '../server/submissions/numbers.ts';
import type { Actor } from '../server/submissions/submission-kind.ts';
import { demoContacts, type DemoRecipient } from './contacts.ts';
import { DEMO_KEY_FILES } from './key-files.ts';
import { DEMO_TENANT } from './municipality.ts';
import { DEMO_PHONE, PLACE } from './places.ts';
import { demoReferrals, type DemoReferral, type DemoReferralStep } from './referrals.ts';

/** Days ago at which the keys of the demo began. */
const KEY_AGE = 60;
/** How long the API keys of the demo work, from the moment it was filled. */
const ACCESS_DAYS = 30;

/** A card with what it became on the device on which it was filled in. */
interface SealedReferral extends DemoReferral {
  contact: DemoRecipient;
  envelope: ReferralEnvelope;
}

/** Brings in contact persons with their keys, and cards in each state, unless there are any: each goes the way that cards go. */
export async function fillReferrals(store: Store, keys: ServerKeys, face?: string): Promise<void> {
  const now = store.clock();
  const contacts = demoContacts(municipalDay(now.getTime()), face);
  const isNew = await writeForTenant(store, DEMO_TENANT.id, async write => {
    const { version, ...usual } = await readReferralSettings(write);
    if (version === 0) await saveReferralSettings(write, { ...usual, phone: DEMO_PHONE }, version);
    for (const [name, contact] of Object.entries(contacts)) {
      await bringIn(write, contact, contacts[contact.deputy].id);
      await publish(write, contact.id, DEMO_KEY_FILES[name as keyof typeof contacts]);
    }
    await publish(write, null, DEMO_KEY_FILES.safe);
    const some = await write.db.selectFrom('referrals').select('id').where('tenant', '=', write.tenant.id).execute();
    return some.length === 0;
  });
  // Over plain http a browser has no cryptography, and so no card can be sealed.
  if (!isNew || !globalThis.crypto.subtle) return;
  const sealed = await Promise.all(demoReferrals().map(card => sealedFor(card, contacts[card.for], now)));
  await writeForTenant(store, DEMO_TENANT.id, async write => {
    // Those that came first have the lowest numbers.
    for (const card of sealed.sort((a, b) => b.ago - a.ago)) await go(write, keys, card);
  });
}

/** Somebody who gets cards, as they are now. */
async function bringIn(write: TenantWrite, contact: DemoRecipient, deputy_id: string): Promise<void> {
  const { db, tenant } = write;
  const row = { is_active: 1, mail: null, deputy_id, document: JSON.stringify(contact.entry) };
  const query = db.selectFrom('referral_recipients').select('document').where('tenant', '=', tenant.id);
  const known = await query.where('id', '=', contact.id).executeTakeFirst();
  await letIn(write, contact);
  if (known?.document === row.document) return;
  await db
    .insertInto('referral_recipients')
    .values({ tenant: tenant.id, id: contact.id, version: 1, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
  write.markChanged();
}

/** The API key that lies in their key file, good for some time from now on. */
async function letIn({ db, tenant, now }: TenantWrite, { id, entry, access }: DemoRecipient): Promise<void> {
  const expires_at = new Date(now.getTime() + ACCESS_DAYS * DAY).toISOString();
  const key = { id: access.id, tenant: tenant.id, role: 'recipient', label: entry.firstName, expires_at };
  const hash = await sha256(access.secret);
  await db
    .insertInto('api_keys')
    .values({ ...key, hash, created_at: now.toISOString(), revoked_at: null, last_used_on: null })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ expires_at }))
    .execute();
  await db
    .insertInto('referral_desk_keys')
    .values({ tenant: tenant.id, key_id: access.id, recipient_id: id })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** The demo's keys stay the same, and never end while it is looked at. */
async function publish(
  write: TenantWrite,
  recipient_id: string | null,
  { kid, publicKey }: (typeof DEMO_KEY_FILES)['safe'],
): Promise<void> {
  const { db, tenant, now } = write;
  const nbf = Math.floor((now.getTime() - KEY_AGE * DAY) / 1000);
  const query = db.selectFrom('sealing_keys').select('nbf').where('tenant', '=', tenant.id);
  const known = await query.where('kid', '=', kid).executeTakeFirst();
  if (known && nbf - known.nbf < DAY_SECONDS) return;
  const term = { nbf, exp: nbf + KEY_DAYS * DAY_SECONDS };
  await db
    .insertInto('sealing_keys')
    .values({ tenant: tenant.id, kid, recipient_id, jwk: JSON.stringify(publicKey), ...term, withdrawn_on: null })
    .onConflict(conflict => conflict.columns(['tenant', 'kid']).doUpdateSet(term))
    .execute();
  write.markChanged();
}

/** Seals a card as the device does on which it was filled in. */
async function sealedFor(demo: DemoReferral, contact: DemoRecipient, now: Date): Promise<SealedReferral> {
  const { seal } = await import('../sdk/seal.ts');
  const label = await labelOf(demo, contact);
  const givenAt = new Date(now.getTime() - demo.ago * DAY - HOUR).toISOString();
  const request: ReferralRequest = {
    recipientId: contact.id,
    placeId: PLACE.zillebeke,
    card: {
      id: crypto.randomUUID(),
      sender: { name: 'Greet', organisation: 'Open huis Voorbeeldstad', phone: DEMO_PHONE, joinsFirstMeeting: true },
      person: { lang: 'nl', safe: {}, ...demo.person },
      ...demo.words,
      consent: { ...label.consent, givenBy: 'person', form: 'typed', typedName: demo.person.firstName, givenAt },
    },
  };
  const recipients = [DEMO_KEY_FILES[demo.for], DEMO_KEY_FILES.safe].map(({ kid, publicKey }) => ({
    kid,
    ...publicKey,
  }));
  const bound = { tenant: DEMO_TENANT.id, kind: REFERRAL, schemaVersion: 1, boundTo: contact.id };
  const envelope = (await seal(request, { recipients, ...bound, label })) as unknown as ReferralEnvelope;
  return { ...demo, contact, envelope };
}

/** What was read out in Dutch, and what of it was allowed. */
async function labelOf({ scopes }: DemoReferral, { entry }: DemoRecipient): Promise<ReferralLabel> {
  const facts = { name: entry.firstName, sender: 'Open huis Voorbeeldstad', days: 90 };
  const textHash = await hashOf(consentWords(translator(consentTexts.nl, 'nl'), facts));
  const consent = {
    textVersion: CONSENT_TEXT_VERSION,
    textHash,
    lang: 'nl',
    scopes: ['share_card' as const, ...scopes],
  };
  return { placeId: PLACE.zillebeke, consent };
}

/** The same write, done so many days before, and never later than now. */
const daysAgo = (write: TenantWrite, days: number): TenantWrite =>
  new TenantWrite(write.db, write.tenant, new Date(write.now.getTime() - Math.max(0, days) * DAY - HOUR));

async function go(write: TenantWrite, keys: ServerKeys, card: SealedReferral): Promise<void> {
  const id = crypto.randomUUID();
  await arrive(daysAgo(write, card.ago), keys, card, id);
  for (const step of card.steps) await take(daysAgo(write, card.ago - step.after), card, id, step);
}

async function arrive(write: TenantWrite, keys: ServerKeys, card: SealedReferral, id: string): Promise<void> {
  const [person, sender] = await Promise.all([codeOf(keys, card.codes?.person), codeOf(keys, card.codes?.sender)]);
  const number = async () => {
    const next = await nextNumber(write, REFERRAL);
    return { number: next, ref: submissionRef('DST', write.now, next) };
  };
  await acceptReferral(write, card.envelope, {
    ...{ id, by: 'holder', actor: { role: 'holder' }, keys, boundTo: card.contact.id, number },
    ...{ code: person.code, codes: { person: person.code, sender: sender.code } },
  });
  await keepCode(write, person.mac, { kind: REFERRAL, entityId: id, holder: 'person' });
  await keepCode(write, sender.mac, { kind: REFERRAL, entityId: id, holder: 'sender' });
}

/** The code that is known, or one that nobody learns. */
const codeOf = async (keys: ServerKeys, code: FollowUpCode | undefined) =>
  code === undefined ? newCode(keys, DEMO_TENANT.id) : { code, mac: await codeMacOf(keys, DEMO_TENANT.id, code) };

async function take(
  write: TenantWrite,
  { contact }: SealedReferral,
  id: string,
  { attempt, to, data, by }: DemoReferralStep,
): Promise<void> {
  const actor: Actor = { role: 'recipient', id: contact.access.id };
  const on = municipalDay(write.now.getTime());
  if (attempt) await addAttempt(write, id, { on, part: attempt }, actor);
  else if (by === 'person') await actOnReferral(write, id, 'withdraw', { role: 'holder', holder: 'person' }, {});
  else if (to) {
    const { version } = (await readReferral(write, id))!;
    await moveReferral(write, id, { to, version, data: withDay(data, on) }, actor);
  }
}

/** A yes to be handed over has its day. */
const withDay = (data: DemoReferralStep['data'], on: string): DemoReferralStep['data'] =>
  data && 'consent' in data ? { ...data, consent: { ...(data['consent'] as object), on } } : data;
