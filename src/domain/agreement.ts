import type { ConsentForm, ConsentScope } from '../schema/referral.ts';
import { isTooSmall, signatureLines } from './drawn-signature.ts';
import { CONSENT_FORMS, CONSENT_SCOPES } from '../schema/referral-words.ts';

/*
 * What a person agreed to and how they signed for it, apart from any page. A signature is for exactly what was agreed to when it was set:
 * when that changes, in whatever order, it is gone, and nothing leaves the page.
 */

/** The fields of the form that hold it, by their names. */
export interface Agreed {
  /** The words they agreed to, with the names that were in them. */
  readonly words: string;
  readonly scopes: readonly ConsentScope[];
  readonly givenBy: string;
  readonly way: string;
  /** The path of a drawn signature. */
  readonly signature: string;
  readonly typedName: string;
  /** Ways for which it was ticked that it is so. */
  readonly confirmed: readonly ConsentForm[];
}

/** What a change took away. */
export type Lost = 'consent' | 'signature' | undefined;

/** How each way is signed: the fields that hold it. */
export const WAY_FIELDS: Readonly<Record<ConsentForm, readonly string[]>> = {
  drawn: ['signature'],
  typed: ['typedName', 'confirm.typed'],
  paper: ['confirm.paper'],
  witnessed: ['confirm.witnessed'],
};

/** Every field that holds a signature. */
const SIGNED: readonly string[] = CONSENT_FORMS.flatMap(way => WAY_FIELDS[way]);

/** The answers of a form, by the names of its fields. */
interface Answers {
  get: (name: string) => unknown;
}

/** Reads it from the answers of the form. @param words that are on the screen now */
export function agreedIn(data: Answers, words: string): Agreed {
  const text = (name: string) => String(data.get(name) ?? '');
  return {
    words,
    scopes: CONSENT_SCOPES.filter(scope => text(scope) === 'yes'),
    givenBy: text('givenBy'),
    way: text('way'),
    signature: text('signature'),
    typedName: text('typedName').trim(),
    confirmed: CONSENT_FORMS.filter(way => text(`confirm.${way}`) === 'yes'),
  };
}

/** Which fields have to be emptied since it was last looked at, and what that took away from whoever had filled them. */
export function takenBack(before: Agreed, now: Agreed): { fields: readonly string[]; lost: Lost } {
  if (now.words !== before.words) {
    const had = now.scopes.length > 0 || isBegun(now);
    return { fields: [...CONSENT_SCOPES, ...SIGNED], lost: had ? 'consent' : undefined };
  }
  const isOther = String(now.scopes) !== String(before.scopes) || now.givenBy !== before.givenBy;
  if (isOther) return { fields: SIGNED, lost: isBegun(now) ? 'signature' : undefined };
  if (now.way === before.way) return { fields: [], lost: undefined };
  return { fields: CONSENT_FORMS.filter(way => way !== now.way).flatMap(way => WAY_FIELDS[way]), lost: undefined };
}

/** Whether somebody began to sign. */
const isBegun = ({ signature, typedName, confirmed }: Agreed): boolean =>
  signature !== '' || typedName !== '' || confirmed.length > 0;

/** Whoever only tapped the field has not signed. */
function isDrawn(signature: string): boolean {
  const lines = signatureLines(signature) ?? [];
  return lines.length > 0 && !isTooSmall(lines);
}

/** What is missing before anything may leave the page. */
export type Missing = 'consent' | 'signature' | undefined;

/** Without a yes and a whole signature in one of the ways nothing may be sent. */
export function missingIn({ scopes, givenBy, way, signature, typedName, confirmed }: Agreed): Missing {
  if (!scopes.includes('share_card') || (givenBy !== 'person' && givenBy !== 'representative')) return 'consent';
  const chosen = formIn(way);
  if (!chosen) return 'signature';
  const isSigned =
    chosen === 'drawn' ? isDrawn(signature) : confirmed.includes(chosen) && (chosen !== 'typed' || typedName !== '');
  return isSigned ? undefined : 'signature';
}

/** The way somebody chose to sign; `undefined` before they did. */
export const formIn = (way: string): ConsentForm | undefined => CONSENT_FORMS.find(form => form === way);
