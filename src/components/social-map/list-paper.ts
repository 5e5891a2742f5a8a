import { html } from 'lit';
import { noteOnPaper } from '../../foundation/note-on-paper.ts';
import { printWithPage } from '../../foundation/page-paper.ts';
import { printSheet, type Sheet } from '../../foundation/print-sheet.ts';
import { serviceCard } from '../../foundation/service-card.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Service } from '../../schema/service.ts';
import { servicePaper } from '../../theme/service-paper.ts';
import type { MapContext } from './map-context.ts';

/** The services that fit, and how they are said. */
type Found = () => { services: readonly Service[]; context: MapContext };

/** The list on paper: every service that fits, also those further down. */
export class ListPaper {
  readonly #host: StekElement;
  readonly #found: Found;

  constructor(host: StekElement, found: Found) {
    this.#host = host;
    this.#found = found;
    printWithPage(host, () => (found().services.length > 0 ? this.#sheet : undefined));
  }

  print(): void {
    printSheet(this.#sheet);
  }

  get #sheet(): Sheet {
    const { services, context } = this.#found();
    const { t, lang, spoken, today } = context;
    const title = t('service.heading');
    // On paper nothing is open now.
    const onPaper = { ...context, level: 2, now: undefined };
    return {
      ...{ title, lang, dir: directionOf(lang) },
      styles: { cssText: servicePaper },
      content: html`<main class="services">
        <h1>${title}</h1>
        <p class="services-note">${t('map.printedOn', { day: spoken?.dayWithYear(today) ?? today })}</p>
        ${services.map(service => serviceCard(service, onPaper))} ${noteOnPaper(this.#host)}
      </main>`,
    };
  }
}
