import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../i18n/direction.ts';
import type { PublishedSignal } from '../../schema/published-signal.ts';
import { shownThemes, type ResultsContext } from './results-context.ts';

/** So many answers are seen at a glance; what they are about can be chosen when there are more. */
const HANDFUL = 5;

/** Buttons for the themes of answers, the one that is chosen pressed; nothing where that is no help. */
export function themeFilter(
  items: readonly PublishedSignal[],
  chosen: string,
  context: ResultsContext & { choose: (theme: string) => void },
): TemplateResult | typeof nothing {
  const { t, picture, choose } = context;
  const themes = shownThemes(new Set(items.flatMap(item => item.themes)), context);
  if (items.length <= HANDFUL || themes.length < 2) return nothing;
  const button = (id: string, words: TemplateResult) =>
    html`<button type="button" aria-pressed=${chosen === id ? 'true' : 'false'} @click=${() => choose(id)}>
      ${words}
    </button>`;
  return html`<div class="filters" part="filters" role="group" aria-label=${t('themesLabel')}>
    ${button('', html`<span .textContent=${t('allThemes')}></span>`)}
    ${themes.map(({ id, pictogram, word: { text, lang } }) =>
      button(
        id,
        html`${picture(pictogram)}<span
            lang=${lang ?? nothing}
            dir=${lang ? directionOf(lang) : nothing}
            .textContent=${text}
          ></span>`,
      ),
    )}
  </div>`;
}
