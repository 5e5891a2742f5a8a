import type { NoticeTranslation } from '../notice.ts';

/** What a mail about a sign-up says differently when the reader is addressed with `u`. */
export const notice = {
  'subject.signed_up_again': 'U bent al ingeschreven: {title}',
  'subject.confirm': 'Bevestig uw plaats: {title}',
  'news.offered': 'Er is een plaats vrij voor u.',
  'news.confirm': 'Bevestig nog uw plaats.',
  'todo.moved': 'Kunt u dan niet komen? Zeg dan af. Zo kan iemand anders komen.',
  'todo.cancelled': 'U hoeft niets te doen.',
  'todo.restored': 'Uw inschrijving telt weer. Kunt u niet komen? Zeg dan af.',
  'todo.offered': 'Komt u? Zeg het ons op tijd.',
  'todo.confirm': 'Komt u? Open deze pagina en druk op de knop. Doet u niets? Dan gaat uw plaats naar iemand anders.',
  'todo.signed_up_again': 'Uw eerste inschrijving blijft. U hoeft niets te doen.',
  heldUntil: 'We houden uw plaats vrij tot {when}.',
  look: 'Bekijk uw inschrijving met uw code:',
  call: 'Hebt u een vraag? Bel {phone}.',
  reference: 'Belt u ons? Zeg dan dit nummer: {ref}.',
  sender: 'Deze mail komt van {sender}. U gaf dit e-mailadres toen u inschreef.',
} satisfies Partial<NoticeTranslation>;
