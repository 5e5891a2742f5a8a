import { html } from 'lit';
import { printSheet } from '../../foundation/print-sheet.ts';
import { serviceCard } from '../../foundation/service-card.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Service } from '../../schema/service.ts';
import { servicePaper } from '../../theme/service-paper.ts';
import type { MapContext } from './map-context.ts';

/** Prints every service that fits, also those further down, from a document of its own. */
export function printList(services: readonly Service[], context: MapContext): void {
  const { t, lang, spoken, today } = context;
  const title = t('service.heading');
  // On paper nothing is open now.
  const onPaper = { ...context, level: 2, now: undefined };
  printSheet({
    title,
    lang,
    dir: directionOf(lang),
    styles: { cssText: servicePaper },
    content: html`<main class="services">
      <h1>${title}</h1>
      <p class="services-note">${t('map.printedOn', { day: spoken?.dayWithYear(today) ?? today })}</p>
      ${services.map(service => serviceCard(service, onPaper))}
    </main>`,
  });
}
