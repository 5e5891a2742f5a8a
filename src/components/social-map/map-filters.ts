import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageName } from '../../domain/language-name.ts';
import { languagesOf, placesOf } from '../../domain/service-filter.ts';
import type { Service } from '../../schema/service.ts';
import type { MapContext } from './map-context.ts';

/** One of several. */
interface Choice {
  id: 'place' | 'language' | 'cost';
  label: string;
  /** What each is called, by what it narrows to; empty narrows nothing. */
  options: ReadonlyMap<string, string>;
}

/** Where somebody lives, what they speak and what suits them. What no service says cannot be chosen. */
export function mapFilters(services: readonly Service[], context: MapContext): TemplateResult {
  const { t, criteria, change } = context;
  const tick = (name: 'stepFree' | 'openNow') =>
    html`<label class="tick">
      <input type="checkbox" .checked=${criteria[name]} @change=${() => change({ [name]: !criteria[name] })} />
      <span .textContent=${t(`map.${name}`)}></span>
    </label>`;
  return html`<div class="filters" id="filters" part="filters">
    ${choicesFor(services, context).map(choice => select(choice, context))}
    <fieldset>
      <legend .textContent=${t('map.ease')}></legend>
      <div class="options">${tick('stepFree')} ${tick('openNow')}</div>
    </fieldset>
  </div>`;
}

function choicesFor(services: readonly Service[], { t, lang }: MapContext): Choice[] {
  const places = placesOf(services, lang).map(place => [place, place] as const);
  const languages = languagesOf(services).map(code => [code, languageName(code, lang)] as const);
  const choices: Choice[] = [
    { id: 'place', label: t('map.place'), options: new Map([['', t('map.anyPlace')], ...places]) },
    { id: 'language', label: t('map.language'), options: new Map([['', t('map.anyLanguage')], ...languages]) },
    {
      id: 'cost',
      label: t('map.cost'),
      options: new Map([
        ['', t('map.anyCost')],
        ['free', t('map.free')],
        ['reduced', t('map.cheap')],
      ]),
    },
  ];
  return choices.filter(({ options }) => options.size > 1);
}

const select = ({ id, label, options }: Choice, { criteria, change }: MapContext): TemplateResult =>
  html`<div class="choice" part="field">
    <label for=${id} part="label" .textContent=${label}></label>
    <select id=${id} part="input" @change=${(event: Event) => change({ [id]: (event.target as HTMLSelectElement).value })}>
      ${[...options].map(
        ([value, words]) =>
          html`<option value=${value} .selected=${live(criteria[id] === value)} .textContent=${words}></option>`,
      )}
    </select>
  </div>`;

/** What can be written to look for a service. */
export const searchField = ({ t, criteria, change }: MapContext): TemplateResult =>
  html`<div class="choice" part="field">
    <label for="words" part="label" .textContent=${t('map.search')}></label>
    <p id="words-hint" class="muted" part="hint" .textContent=${t('map.searchHint')}></p>
    <input
      id="words"
      part="input"
      type="search"
      autocomplete="off"
      enterkeyhint="search"
      aria-describedby="words-hint"
      .value=${criteria.words}
      @input=${(event: Event) => change({ words: (event.target as HTMLInputElement).value })}
    />
  </div>`;
