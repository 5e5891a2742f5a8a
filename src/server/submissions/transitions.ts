import type { StateMachine } from '../../domain/state-machine.ts';
import { jsonPointer } from '../../schema/json-pointer.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { TransitionRequest } from '../../schema/submission.ts';
import { parseStrict } from '../../schema/write.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from './submission-kind.ts';

/** Something that went from one state to another. */
export interface Transition {
  kind: string;
  entityId: string;
  /** Absent when it was made. */
  from?: string | undefined;
  to: string;
  actor: Actor;
  /** Why, as a word of ours. */
  reason?: string | undefined;
  /** Why, in the words of somebody who works here. */
  note?: string | undefined;
  data?: Record<string, unknown> | undefined;
  /** The day on the municipality's clock, of what keeps no hour. @default the moment of the write is kept */
  on?: LocalDate | undefined;
}

/** Writes down that something went to another state. No other place does. */
export async function recordTransition({ db, tenant, now }: TenantWrite, transition: Transition): Promise<void> {
  const { kind, entityId, from, to, actor, reason, note, data, on } = transition;
  await db
    .insertInto('transitions')
    .values({
      id: crypto.randomUUID(),
      tenant: tenant.id,
      kind,
      entity_id: entityId,
      from_state: from ?? null,
      to_state: to,
      at: on === undefined ? now.toISOString() : `${on}T00:00:00.000Z`,
      actor_role: actor.role,
      actor_id: actor.id ?? null,
      reason: reason ?? null,
      note: note ?? null,
      data: data === undefined ? null : JSON.stringify(data),
    })
    .execute();
}

/** What a request for a transition may hold. */
export interface TransitionRules<State extends string> {
  /** The states that can be asked for. */
  to: readonly State[];
  /** Why data cannot be used with this state, as a sentence; `undefined` when it can. @default no data may come */
  checkData?: ((to: string, data: Record<string, unknown>) => string | undefined) | undefined;
  /** Whether the thing counts its changes, so that who asks says which one they saw. @default true */
  isVersioned?: boolean;
  /** Further fields: why their value cannot be used, as a sentence; `undefined` when it can. */
  fields?: Readonly<Record<string, (value: unknown) => string | undefined>>;
}

/** A transition that was asked for, to a state that there is. */
export type WantedTransition<State extends string = string> = TransitionRequest & { to: State };

/** Reads a request for a transition. @throws {Problem} `invalid` with one issue per part that cannot be used */
export function readTransition<State extends string>(
  body: unknown,
  rules: TransitionRules<State>,
): WantedTransition<State> {
  const { to: known, checkData, isVersioned = true, fields = {} } = rules;
  const sent = asRecord(body);
  const own = ['to', 'note', ...(isVersioned ? ['version'] : []), ...(checkData ? ['data'] : [])];
  const read = Object.fromEntries(own.filter(key => Object.hasOwn(sent, key)).map(key => [key, sent[key]]));
  const parsed = parseStrict(TransitionRequest, isVersioned ? read : { ...read, version: 0 });
  const found = new Map(parsed.ok ? [] : parsed.issues.map(issue => [issue.pointer, issue]));
  const issues = Object.keys(sent)
    .filter(key => !own.includes(key) && !Object.hasOwn(fields, key))
    .map(key => issueAt(key, 'unknown_field', 'There is no field of this name.'));
  if (!known.some(state => state === read['to']))
    issues.push(issueAt('to', 'invalid_value', `Write${known.length > 1 ? ' one of' : ''}: ${known.join(', ')}.`));
  if (found.has('/version')) issues.push(issueAt('version', 'invalid_type', 'Send the “version” that you saw.'));
  const unusable = 'data' in read ? checkData?.(String(read['to']), asRecord(read['data'])) : undefined;
  if (unusable !== undefined) issues.push(issueAt('data', 'invalid_value', unusable));
  const note = found.get('/note');
  if (note) issues.push({ ...note, message: `${note.message}.` });
  for (const [key, check] of Object.entries(fields)) {
    const message = Object.hasOwn(sent, key) ? check(sent[key]) : undefined;
    if (message !== undefined) issues.push(issueAt(key, 'invalid_value', message));
  }
  if (issues.length === 0 && parsed.ok) return parsed.value as WantedTransition<State>;
  throw new Problem('invalid', 'Something in this transition is missing or wrong: “errors” says what.', { issues });
}

const issueAt = (field: string, code: string, message: string): ProblemIssue => ({
  pointer: jsonPointer([field]),
  code,
  message,
});

/** What was sent as a record; empty for anything else. */
const asRecord = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};

/**
 * Whether a thing can be taken where somebody wants it.
 * @param what in words, such as `sign-up`
 * @returns the state it is to be taken to
 * @throws {Problem} `version_mismatch`, `invalid_transition` with `allowed`
 */
export function checkTransition<State extends string>(
  what: string,
  states: StateMachine<State>,
  thing: { state: State; version: number },
  { to, version }: Pick<TransitionRequest, 'to' | 'version'>,
  { role }: Actor,
): State {
  if (thing.version !== version) throw versionMismatch(what, thing.version);
  const allowed = states.allowed(thing.state, role);
  const state = allowed.find(one => one === to);
  if (state === undefined) throw invalidTransition(what, thing.state, allowed);
  return state;
}

/** It is at another version than the one that was seen. @param what in words, such as `sign-up` */
export const versionMismatch = (what: string, version: number): Problem =>
  new Problem('version_mismatch', `Somebody changed this ${what} meanwhile: it is at version ${version}. Look again.`, {
    extensions: { version },
  });

/** It cannot go there from where it is. @param what in words, such as `sign-up` */
export const invalidTransition = (what: string, from: string, allowed: readonly string[]): Problem => {
  const detail = `A ${what} that is “${from}” can go to: ${allowed.join(', ') || 'nowhere'}.`;
  return new Problem('invalid_transition', detail, { extensions: { allowed } });
};
