import { css, html, nothing, type TemplateResult } from 'lit';
import { backServices } from '../../domain/flyer/services-back.ts';
import type { Paper } from '../../domain/flyer/paper-layout.ts';
import type { ServiceSpeech } from '../../domain/service-words.ts';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { LoadController } from '../../foundation/load-controller.ts';
import { serviceCard, serviceCardStyles } from '../../foundation/service-card.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import { commaOf } from '../../i18n/comma.ts';
import { lifeDomainsTexts, type LifeDomainsCatalogue } from '../../i18n/life-domains.ts';
import { serviceTexts, type ServiceCatalogue } from '../../i18n/service.ts';
import type { Place } from '../../schema/place.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Service } from '../../schema/service.ts';
import type { StekClient } from '../../sdk/client.ts';

/** What the back needs of its element. */
export interface BackHost {
  client: () => StekClient | undefined;
  t: Translator<ServiceCatalogue & LifeDomainsCatalogue>;
  heading: (content: unknown) => TemplateResult;
  picture: (name: string) => TemplateResult | typeof nothing;
  /** Level of the heading above the cards. */
  level: () => number;
}

/** What stands on the front, as far as the back goes by it. */
export interface FlyerFront {
  lang: string;
  spoken: LocaleFormatter;
  place: Place | undefined;
  today: LocalDate;
}

/** Who can help, under the flyer and on its back: fetched where the page asks for it. */
export class ServicesBack {
  readonly #host: BackHost;
  readonly #services: LoadController<readonly [StekClient], readonly Service[]>;
  #front: FlyerFront | undefined;

  constructor(element: StekElement, host: BackHost) {
    this.#host = host;
    this.#services = new LoadController(element, {
      args: () => {
        const client = host.client();
        return client && ([client] as const);
      },
      load: ([client], signal) => everyService(client, signal),
    });
  }

  /** Whether what there is has come, or does not. */
  get isWhole(): boolean {
    return ['done', 'failed'].includes(this.#services.state.status);
  }

  /** The cards, as many as are on the paper; nothing as long as there are none, for a flyer is good without. */
  render(front: FlyerFront): TemplateResult | typeof nothing {
    this.#front = front;
    const shown = this.#shown({ size: 'a4', points: 14 });
    if (shown.length === 0) return nothing;
    const { heading, picture, level } = this.#host;
    return html`<section class="back">
      ${heading(this.#host.t('service.heading'))}
      <ul class="services" part="list">
        ${shown.map(service => html`<li part="item">${this.#card(service, front, level() + 1, picture)}</li>`)}
      </ul>
    </section>`;
  }

  /** The same on paper, on a page of its own; `undefined` where there is none. */
  paper(paper: Paper): TemplateResult | undefined {
    const front = this.#front;
    const shown = this.#shown(paper);
    if (!front || shown.length === 0) return undefined;
    return html`<section class="back">
      <h2>${this.#host.t('service.heading')}</h2>
      ${shown.map(service => this.#card(service, front, 3))}
    </section>`;
  }

  #card(service: Service, { lang, spoken, today }: FlyerFront, level: number, picture?: BackHost['picture']) {
    return serviceCard(service, { t: this.#host.t, lang, spoken, today, level, picture });
  }

  #shown(paper: Paper): readonly Service[] {
    const front = this.#front;
    const services = this.#services.state.data ?? [];
    if (!front) return [];
    const { lang, spoken, today, place } = front;
    const say = this.#host.t as ServiceSpeech['say'];
    return backServices(services, { place, paper, speech: { say, lang, comma: commaOf(lang), spoken, today } });
  }
}

async function everyService(client: StekClient, signal: AbortSignal): Promise<readonly Service[]> {
  if (!client.capabilities.services) return [];
  const services: Service[] = [];
  for await (const service of client.services.list({}, { signal })) services.push(service);
  return services;
}

export const styles = [
  serviceCardStyles,
  css`
    .back,
    .services {
      display: grid;
      gap: 1em;
      grid-template-columns: minmax(0, 1fr);
    }
    .back {
      margin-block-start: 2em;
    }
    /* The sheet of paper is made by the buttons; a page that is printed as it is has the flyer only. */
    @media print {
      .back {
        display: none;
      }
    }
  `,
];
export const texts = [serviceTexts, lifeDomainsTexts];
