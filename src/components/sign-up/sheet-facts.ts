import { html, nothing } from 'lit';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { writtenIn } from '../../domain/text-in.ts';
import { phoneFor, type ProgrammeDate } from '../../foundation/programme-date.ts';
import type { SheetFacts } from '../../foundation/submission/receipt-sheet.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SignUpCatalogue } from '../../i18n/sign-up.ts';
import { withUnbrokenHours } from '../../domain/spoken/unbroken-hours.ts';
import { dateInWords } from './date-in-words.ts';

/** What, when and where for the paper, and how to say that one cannot come. @param lang BCP 47, of what organisers wrote */
export function factsOf(
  date: ProgrammeDate | undefined,
  t: Translator<SignUpCatalogue>,
  lang: string,
  spoken: LocaleFormatter | undefined,
): SheetFacts {
  const lead = t('sheetCancel');
  if (!date || !spoken) return { lead };
  const { occurrence, activity, place } = date;
  const address = place?.address;
  const where = [place?.name, address && `${address.street}, ${address.postalCode} ${address.locality}`];
  const title = writtenIn(occurrence.title ?? activity.title, lang);
  const facts = html`<dl>
    <dt>${t('sheetWhat')}</dt>
    <dd lang=${title.lang ?? nothing}>${title.text}</dd>
    <dt>${t('sheetWhen')}</dt>
    <dd>${dateInWords(occurrence, withUnbrokenHours(spoken), t)}</dd>
    ${
      place
        ? html`<dt>${t('sheetWhere')}</dt>
            <dd>${where.filter(Boolean).join(', ')}</dd>`
        : nothing
    }
  </dl>`;
  return { facts, lead, phone: phoneFor(date) };
}
