import { idle } from '../../foundation/idle.ts';
import type { Documents } from '../../sdk/documents.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { DetailsHost } from './details-part.ts';
import type { Shown } from './shown-programme.ts';
import { StructuredData } from './structured-data.ts';
import { paperStyles } from './styles/paper.styles.ts';

export const styles = [paperStyles];

/** Signs that a visitor comes near. Not the focus itself: we move that too. */
const SIGNS = ['pointerenter', 'keyup'];

/** What a calendar can do once its first programme stands. */
export interface AfterwardsTasks {
  /** Fetches what a visitor may ask for; what cannot be fetched now is asked for again when it is needed. */
  comeNear: () => void;
  /** Sends what waits on the device since an earlier visit. */
  sendOutgoing: () => void;
}

/** What follows the first picture: paper, search engines, and getting ready for what a visitor may do. */
export class Afterwards {
  readonly #element: DetailsHost;
  readonly #structuredData: StructuredData;

  constructor(element: DetailsHost, client: StekClient | undefined, tasks: AfterwardsTasks) {
    this.#element = element;
    this.#structuredData = new StructuredData(element);
    const near = () => {
      for (const type of SIGNS) element.removeEventListener(type, near);
      tasks.comeNear();
    };
    for (const type of SIGNS) element.addEventListener(type, near);
    void idle()
      .then(() => hasOutgoing(client))
      .then(has => has && tasks.sendOutgoing());
  }

  /** Describes what is shown for search engines; without `documents` no more. */
  describe(shown: Shown | undefined, documents: Documents | undefined): void {
    this.#structuredData.show(shown, documents, this.#element.language);
  }
}

let isAsked = false;

/** Whether sign-ups may lie on this device since an earlier visit; says so once. Makes no database to find out. */
async function hasOutgoing(client: StekClient | undefined): Promise<boolean> {
  if (isAsked || !client?.capabilities?.signUp) return false;
  isAsked = true;
  const databases = await globalThis.indexedDB?.databases?.().catch(() => []);
  return databases?.some(({ name }) => name === 'stek-outbox') ?? false;
}
