import { phoneNumber } from '../../domain/phone-number.ts';
import type { SignUpRequest } from '../../schema/sign-up.ts';

type Need = NonNullable<SignUpRequest['needs']>[number];

/** What a visitor may need, in the order it is asked; not knowing is an answer too. */
export const needs: readonly Need[] = ['wheelchair', 'interpreter', 'hearing', 'childcare', 'transport', 'companion'];

/** The answers of the form as they may be sent. A number that cannot be one stays as it was typed: it is refused with its place. */
export function signUpRequest(data: FormData, occurrenceId: string, lang: string): SignUpRequest {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const chosen = data.getAll('needs').filter((need): need is Need => needs.includes(need as Need));
  const note = text('note');
  return {
    occurrenceId,
    firstName: text('firstName'),
    contact: data.has('email') ? { email: text('email') } : { phone: phoneNumber(text('phone')) ?? text('phone') },
    party: Number(text('party') || 1),
    ...(chosen.length > 0 && { needs: chosen }),
    ...(note && { note }),
    lang,
  };
}
