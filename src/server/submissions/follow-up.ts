import * as z from 'zod/mini';
import { text } from '../../schema/scalar.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import { codeUnknown } from '../access/code-tries.ts';
import { Problem } from '../http/problem.ts';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { outcomeOf, type PrivateRoutes } from '../api/private-routes.ts';
import { findCode, type CodeTarget } from './follow-up-codes.ts';
import type { Outcome } from './idempotency.ts';
import { readRequest, refuseNationalNumbers } from './read-request.ts';
import {
  asKind,
  hasCodes,
  type ActionData,
  type FollowUpReader,
  type HolderSide,
  type KindWords,
} from './submission-kind.ts';

/** What a code leads to, as its holder sees it, and the kind that it is of. */
export interface Followed {
  view: FollowUpView;
  kind: HolderSide;
}

type Kinds = PrivateRoutes['kinds'];

/** A code's target with the kind that knows it. */
type Target = CodeTarget & { of: HolderSide };

/**
 * What became of something, by the MAC of a code. It waits for no one who writes, unless something of it is due.
 * @returns `undefined` for a code that nothing has
 */
export async function showByCode(
  { store, kinds }: Pick<PrivateRoutes, 'store' | 'kinds'>,
  tenant: string,
  codeMac: string,
  reader: FollowUpReader,
): Promise<Followed | undefined> {
  const seen = await readForTenant(store, tenant, async read => {
    const target = await targetOf(read, kinds, codeMac);
    if (target && (await target.of.isDue?.(read, target.entityId))) return 'due';
    return target && viewOf(read, target, reader);
  });
  if (seen !== 'due') return seen;
  return writeForTenant(store, tenant, async write => {
    const target = await targetOf(write, kinds, codeMac);
    if (target) await asKind(target.of, write, async () => target.of.settle?.(write, target.entityId));
    return target && viewOf(write, target, reader);
  });
}

/** What somebody who has a code asks for. */
interface Wanted {
  codeMac: string;
  action: string;
  data?: unknown;
  reader: FollowUpReader;
}

/**
 * Does what the holder of a code asks for, inside a write.
 * @returns `undefined` for a code that nothing has, or why it cannot be
 * @throws {Problem} `not_found` for what this kind never does, `invalid` for data that do not go with it
 */
async function actByCode(
  write: TenantWrite,
  kinds: Kinds,
  { codeMac, action, data: sent, reader }: Wanted,
): Promise<Followed | Problem | undefined> {
  const target = await targetOf(write, kinds, codeMac);
  if (!target) return undefined;
  const { of: kind, entityId, holder } = target;
  const data = readData(kind, action, sent);
  const refused = await asKind(kind, write, () => kind.act(write, entityId, action, { role: 'holder', holder }, data));
  return refused ?? viewOf(write, target, reader);
}

/**
 * Does what the holder of a code asks for, who has no name for it: a page without JavaScript.
 * @returns `undefined` for a code that nothing has, or why it cannot be
 * @throws {Problem}
 */
export async function actNow(
  { store, kinds }: Pick<PrivateRoutes, 'kinds' | 'store'>,
  { tenant, ...wanted }: Wanted & { tenant: string },
): Promise<Followed | Problem | undefined> {
  // A wrong code holds up no one who writes.
  const target = await readForTenant(store, tenant, read => targetOf(read, kinds, wanted.codeMac));
  return target && writeForTenant(store, tenant, write => actByCode(write, kinds, wanted));
}

/** Somebody who has a code asks for something, under a name of theirs for it. */
export interface HolderAction extends Wanted {
  tenant: string;
  idempotencyKey: string;
}

/**
 * Does what the holder of a code asks for, once.
 * @returns `undefined` for a code that nothing has
 * @throws {Problem}
 */
export async function actOnce(
  { idempotency, kinds, store }: Pick<PrivateRoutes, 'idempotency' | 'kinds' | 'store'>,
  { tenant, idempotencyKey, codeMac, action, data, reader }: HolderAction,
): Promise<{ outcome: Outcome; lang: string | undefined } | undefined> {
  // Before the write: it holds up no one, and a wrong code waits for no one.
  const kind = await readForTenant(store, tenant, async read => (await targetOf(read, kinds, codeMac))?.of);
  if (!kind) return undefined;
  const words = await kind.words?.(reader.languages, reader.address);
  const request = `${action} ${codeMac}${data === undefined ? '' : ` ${JSON.stringify(data)}`}`;
  const submission = { tenant, idempotencyKey, request, isAnonymous: kind.keepsNoHour };
  const outcome = await idempotency.do(submission, async write => {
    const done = await actByCode(write, kinds, { codeMac, action, data, reader });
    if (!done) throw codeUnknown();
    return outcomeOf(done instanceof Problem ? done : inWords(done.view, words), 200);
  });
  return outcome && { outcome, lang: words?.lang };
}

/** A view with what its kind says of it in words. */
export function inWords(view: FollowUpView, kindWords: KindWords | undefined): FollowUpView {
  if (!kindWords) return view;
  const { words } = kindWords;
  const labelled = <T extends { label?: string | undefined }>(item: T, key: string): T => {
    const label = item.label ?? words[key];
    return label === undefined ? item : { ...item, label };
  };
  const hint = view.hint ?? words[`hint.${view.state}`];
  return {
    ...labelled(view, `state.${view.state}`),
    ...(hint !== undefined && { hint }),
    steps: view.steps.map(step => labelled(step, `step.${step.name}`)),
    actions: view.actions.map(action => labelled(action, `action.${action.name}`)),
  };
}

async function targetOf(read: TenantRead, kinds: Kinds, codeMac: string): Promise<Target | undefined> {
  const found = await findCode(read, codeMac);
  const kind = found && kinds.filter(hasCodes).find(one => one.kind === found.kind);
  return kind && { ...found, of: kind };
}

async function viewOf(
  read: TenantRead,
  { of: kind, entityId, holder }: Target,
  reader: FollowUpReader,
): Promise<Followed | undefined> {
  const view = await kind.view(read, entityId, holder, reader);
  return view && { view, kind };
}

/** What comes with an action that wants an answer in words, and with one that wants nothing. */
const withText = (max = 4000) => z.object({ data: z.strictObject({ text: text(max) }) });
const WithNothing = z.object({ data: z.strictObject({}) });

/** @throws {Problem} `not_found`, `invalid` */
function readData({ actions }: HolderSide, action: string, sent: unknown): ActionData {
  const known = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!known) throw new Problem('not_found', 'What this code leads to has no such action.');
  const schema: z.ZodMiniType<{ data: ActionData }, unknown> =
    known.input === 'text' ? withText(known.max) : WithNothing;
  const { data } = readRequest(schema, { data: sent ?? {} });
  refuseNationalNumbers({ '/data/text': data.text });
  return data;
}
