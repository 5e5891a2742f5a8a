import { base64url } from 'jose';
import * as z from 'zod/mini';
import { ReferralLabel, type ReferralEnvelope } from '../../schema/referral.ts';
import { parseStrict } from '../../schema/write.ts';
import { readable, sealedWrong, unreadableForOther } from '../submissions/sealed-envelope.ts';

/** The protected header of a card, but for its label. */
const Header = z.strictObject({
  enc: z.literal('A256GCM'),
  typ: z.literal('stek-referral+jwe'),
  cty: z.literal('application/json'),
  stek: z.optional(z.unknown()),
});

/**
 * What stands on the outside of a sealed card: all of it that can be read here. Nobody knows yet whether it belongs to what is inside; who
 * opens it does.
 * @throws {Problem} `invalid` with `readable`, `unreadable` or `label`
 */
export function readLabel({ protected: encoded }: ReferralEnvelope): ReferralLabel {
  const { text, header } = parsed(encoded);
  // What stands twice, or between the words, would be kept with it and said to nobody.
  if (JSON.stringify(header) !== text) throw readable('/sealed/protected');
  const outside = parseStrict(Header, header);
  if (!outside.ok) throw outside.issues.some(isUnknown) ? readable('/sealed/protected') : unreadableForOther();
  const label = parseStrict(ReferralLabel, outside.value.stek);
  if (label.ok) return label.value;
  if (label.issues.some(isUnknown)) throw readable('/sealed/protected');
  throw sealedWrong('label', 'Its label has to say what was agreed to, and at which place.', '/sealed/protected');
}

const isUnknown = ({ code }: { code: string }): boolean => code === 'unknown_field';

function parsed(encoded: string): { text: string; header: unknown } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(encoded));
    return { text, header: JSON.parse(text) };
  } catch {
    throw unreadableForOther();
  }
}
