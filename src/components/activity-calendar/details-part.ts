import type { TemplateResult } from 'lit';
import type { StekClient } from '../../sdk/client.ts';
import { activityDetails, type Details } from './activity-details.ts';
import type { Entry } from './programme-index.ts';
import { takesSignUps } from './sign-up/takes-sign-ups.ts';
import { waysToKeep, type KeepingContext } from './ways-to-keep.ts';

/** What the details of a date depend on. */
export interface DetailsContext extends KeepingContext, Pick<Details, 'later' | 'photo' | 'heading' | 'close'> {
  /** Opens the form to sign up. */
  signUp: (entry: Entry) => void;
}

/** Everything about one date, with the ways to keep it that work here. */
export const detailsOf = (entry: Entry, context: DetailsContext): TemplateResult =>
  activityDetails({ entry, ...context, ...waysToKeep(entry, context), signUp: signUpFor(entry, context) });

const signUpFor = (entry: Entry, { client, signUp }: DetailsContext): (() => void) | undefined =>
  client?.capabilities?.signUp && takesSignUps(entry) ? () => signUp(entry) : undefined;

let isAsked = false;

/** Whether sign-ups may lie on this device since an earlier visit; says so once. Makes no database to find out. */
export async function hasOutgoing(client: StekClient | undefined): Promise<boolean> {
  if (isAsked || !client?.capabilities?.signUp) return false;
  isAsked = true;
  const databases = await globalThis.indexedDB?.databases?.().catch(() => []);
  return databases?.some(({ name }) => name === 'stek-outbox') ?? false;
}
