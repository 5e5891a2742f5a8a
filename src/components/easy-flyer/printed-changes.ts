import { css, html, nothing, type TemplateResult } from 'lit';
import { wordChanges } from '../../domain/flyer/change-words.ts';
import { changesSince, type PrintedEdition } from '../../domain/flyer/changes.ts';
import type { FlyerLocale } from '../../domain/flyer/flyer-formatter.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';
import { flyerChangesTexts } from '../../i18n/flyer-changes.ts';
import { sentence } from './sentence.ts';
import type { ShownFlyer } from './shown-flyer.ts';

/** What the list of changes depends on. */
export interface ChangesContext {
  shown: ShownFlyer;
  locale: FlyerLocale;
  /** Address of a printed edition, where no server keeps it. */
  edition: string | undefined;
  heading: (content: unknown) => TemplateResult;
  /** Epoch milliseconds. */
  now: number;
}

/** Who took the paper home must find here what is no longer so. */
export class PrintedChanges {
  readonly #changed: () => void;
  #requested = '';
  #printed: PrintedEdition | undefined;

  /** Whether it waits for nothing. */
  isWhole = true;

  /** @param changed called when a printed edition was fetched, or cannot be */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  render(context: ChangesContext): TemplateResult | typeof nothing {
    const { shown, edition } = context;
    if (edition && edition !== this.#requested) void this.#fetch(edition);
    const printed = edition ? this.#printed : shown.printed;
    return printed ? changesList(printed, context) : nothing;
  }

  async #fetch(edition: string): Promise<void> {
    this.#requested = edition;
    this.#printed = undefined;
    this.isWhole = false;
    try {
      const response = await fetch(new URL(edition, document.baseURI), { credentials: 'omit' });
      const { ok, status } = response;
      if (!ok) return unusable(edition, `The printed edition is not there (${status}). Correct the address.`);
      const printed: unknown = await response.json();
      if (!isPrinted(printed))
        return unusable(
          edition,
          'It is not a printed edition: JSON with `publishedAt` and `occurrences`. Correct the address.',
        );
      if (edition !== this.#requested) return;
      this.#printed = printed;
    } catch (error) {
      unusable(edition, `It cannot be read (${String(error)}). Correct the address.`);
    } finally {
      this.isWhole = true;
      this.#changed();
    }
  }
}

const unusable = (edition: string, why: string): void =>
  warnAuthor(`edition ${edition}`, `edition="${edition}" cannot be used. ${why}`);

/** Whether it is a printed edition, as far as the comparison goes: anybody can have made the file. */
function isPrinted(value: unknown): value is PrintedEdition {
  const { publishedAt, occurrences } = (value ?? {}) as Partial<Record<string, unknown>>;
  return (
    isMoment(publishedAt) &&
    Array.isArray(occurrences) &&
    occurrences.every(
      (date: Partial<Record<string, unknown>> | null) =>
        typeof date?.['id'] === 'string' &&
        typeof date['activityId'] === 'string' &&
        [date['start'], date['end']].every(isMoment) &&
        typeof date['title'] === 'object' &&
        date['title'] !== null,
    )
  );
}

const isMoment = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function changesList(printed: PrintedEdition, { shown: { flyer }, locale, heading, now }: ChangesContext) {
  const changes = changesSince(printed, flyer, new Date(now).toISOString());
  if (changes.length === 0) return nothing;
  const said = wordChanges(changes, printed, flyer, locale);
  const { lang } = locale;
  return html`<section class="changes" part="changes">
    ${heading(html`<span data-say>${sentence(said.heading, lang)}</span>`)}
    <p data-say>${sentence(said.since, lang)}</p>
    <ul>
      ${said.lines.map(one => html`<li data-say>${sentence(one, lang)}</li>`)}
    </ul>
  </section>`;
}

export const styles = [
  css`
    .changes {
      background: var(--stek-surface-raised);
      border: 2px solid var(--stek-warn);
      border-inline-start-width: 10px;
      border-radius: calc(var(--stek-radius) * 1.4);
      display: grid;
      gap: 0.5em;
      padding: 1em 1.25em;
    }
    .changes ul {
      display: grid;
      gap: 0.35em;
      list-style: disc;
      padding-inline-start: 1.25em;
    }
    @media print {
      .changes {
        break-inside: avoid;
      }
    }
  `,
];

export const texts = [flyerChangesTexts];
