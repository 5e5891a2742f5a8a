import { html, nothing, type TemplateResult } from 'lit';
import { LIFE_DOMAINS } from '../../domain/life-domains.ts';
import { themesOf } from '../../domain/service-filter.ts';
import { serviceTheme, type ServiceSpeech } from '../../domain/service-words.ts';
import { serviceThemePicture } from '../../foundation/service-card.ts';
import type { Service } from '../../schema/service.ts';
import type { MapContext } from './map-context.ts';

const KNOWN = LIFE_DOMAINS.map(({ id }) => id);

/** Buttons for what services are about, the one that is chosen pressed; nothing where that is no help. */
export function themeButtons(services: readonly Service[], context: MapContext): TemplateResult | typeof nothing {
  const { t, picture, criteria, change } = context;
  const themes = themesOf(services, KNOWN);
  if (themes.length < 2 && !criteria.theme) return nothing;
  const button = (theme: string, words: TemplateResult) =>
    html`<button
      type="button"
      aria-pressed=${criteria.theme === theme ? 'true' : 'false'}
      @click=${() => change({ theme })}
    >
      ${words}
    </button>`;
  return html`<div class="themes" part="filters" role="group" aria-label=${t('map.themes')}>
    ${button('', html`<span .textContent=${t('map.all')}></span>`)}
    ${themes.map(theme =>
      button(
        theme,
        html`${picture?.(serviceThemePicture(theme)) ?? nothing}<bdi .textContent=${serviceTheme(theme, t as ServiceSpeech['say'])}></bdi>`,
      ),
    )}
  </div>`;
}
