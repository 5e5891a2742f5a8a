import { printWithPage, whenIdle } from '../../../foundation/page-paper.ts';
import type { Sheet } from '../../../foundation/print-sheet.ts';
import { waitsOnDevice } from '../../../foundation/submission/waits-on-device.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { CalendarModules } from '../calendar-modules.ts';
import type { DetailsHost } from '../details/details-controller.ts';
import type { Shown } from '../shown-programme.ts';
import { paperStyles } from './paper.styles.ts';
import { StructuredData } from './structured-data.ts';
import { fillSprite, drawingFor } from './svg-sprite.ts';

/** The month as a grid: asked for as a part of its own (`parts.ts`). */
export * as month from '../month/month-view.ts';

export const styles = [paperStyles];

/** What stands on the page after an update. */
interface Followed {
  shown: Shown | undefined;
  client: StekClient | undefined;
  isDescribed: boolean;
  paper: () => Sheet | undefined;
}

/** Signs that a visitor comes near. Not the focus itself: we move that too. */
const SIGNS = ['pointerenter', 'keyup'];

/**
 * What is fetched beside the first programme: the drawings, to stand in the same picture, and what follows that picture: paper,
 * search engines, and getting ready for what a visitor may do.
 */
export class AfterFirstPaint {
  readonly #element: DetailsHost;
  readonly #parts: CalendarModules;
  readonly #structuredData: StructuredData;

  #paper: (() => Sheet | undefined) | undefined;

  /** @param parts What a visitor may ask for. */
  constructor(element: DetailsHost, parts: CalendarModules) {
    printWithPage(element, () => this.#paper?.());
    this.#element = element;
    this.#parts = parts;
    this.#structuredData = new StructuredData(element);
    const near = () => {
      for (const type of SIGNS) element.removeEventListener(type, near);
      // What cannot be fetched now is asked for again when it is needed.
      for (const part of [parts.details, parts.filters, parts.states]) void part.prefetch();
    };
    for (const type of SIGNS) element.addEventListener(type, near);
  }

  /** The name of the drawing that stands for an activity. */
  readonly drawingFor = drawingFor;

  /**
   * After each update: draws what it can point to, and describes the programme for search engines if they may have it.
   * @param paper what is on paper when the page is printed now
   */
  follow({ shown, client, isDescribed, paper }: Followed): void {
    this.#draw();
    this.#paper = paper;
    if (!shown) return;
    whenIdle(() => void this.#parts.paper.need());
    this.#structuredData.show(shown, isDescribed ? client?.documents : undefined, this.#element.language);
    void this.#sendOutgoing(client);
  }

  #draw(): void {
    const { renderRoot } = this.#element;
    const sheet = renderRoot.querySelector<SVGElement>('.sprite');
    if (sheet) fillSprite(sheet, renderRoot);
  }

  /** Sends what waits on the device since an earlier visit. */
  async #sendOutgoing(client: StekClient | undefined): Promise<void> {
    if (!(await hasOutgoing(client))) return;
    const { details } = this.#parts;
    await details.need();
    void details.now?.signUp();
  }
}

let isAsked = false;

/** Whether sign-ups may lie on this device since an earlier visit; says so once. */
async function hasOutgoing(client: StekClient | undefined): Promise<boolean> {
  if (isAsked || !client?.capabilities?.signUp) return false;
  isAsked = true;
  return waitsOnDevice();
}
