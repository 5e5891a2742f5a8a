import type { ReactiveController, ReactiveElement } from 'lit';

/** What leaving at once needs of its element. */
export interface QuickExitOptions {
  /** Where it leads: an absolute http or https address of another site. */
  url: () => string;
  /** Wipes all that was filled in or shown, here and on the device, at once. */
  wipe: () => void;
}

/** So many times the Shift key alone, within so many milliseconds of the page's own clock. */
const TIMES = 3;
const WITHIN = 5000;

/**
 * Leaves the page so that nobody sees what was on it: a button that calls `exit()`, and three times the Shift key alone, wherever the
 * focus is. In one task everything is out of sight, wiped and silent, whatever the network does; then the other site takes the place of
 * this page in the history. When a browser brings the page back as it was, what was wiped stays wiped.
 */
export class QuickExit implements ReactiveController {
  readonly #options: QuickExitOptions;
  #listening = new AbortController();
  /** When Shift was pressed alone, of late. */
  #presses: number[] = [];
  /** Whether only Shift went down since it did. */
  #isAlone = false;
  /** Takes the page out of hiding; only while it is hidden. */
  #show: (() => void) | undefined;

  constructor(host: ReactiveElement, options: QuickExitOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Before anything of the page, which may stop the event.
    const options = { signal, capture: true };
    addEventListener('keydown', this.#down, options);
    addEventListener('keyup', this.#up, options);
    addEventListener('pageshow', this.#cameBack, { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#presses = [];
  }

  /** Leaves. */
  readonly exit = (): void => {
    this.#show ??= hidePage();
    (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.cancel();
    this.#options.wipe();
    leaveFor(this.#options.url());
  };

  readonly #down = ({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    if (key === 'Shift' && repeat) return;
    this.#isAlone = key === 'Shift' && !ctrlKey && !altKey && !metaKey;
    if (!this.#isAlone) this.#presses = [];
  };

  /** On the way up: who holds Shift for a capital letter has pressed more than Shift by then. */
  readonly #up = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key !== 'Shift' || !this.#isAlone) return;
    this.#isAlone = false;
    this.#presses = [...this.#presses, timeStamp].filter(at => timeStamp - at <= WITHIN);
    if (this.#presses.length < TIMES) return;
    this.#presses = [];
    this.exit();
  };

  readonly #cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || !this.#show) return;
    this.#options.wipe();
    this.#show();
    this.#show = undefined;
  };
}

/** Nothing is drawn any more, dialogs and full screens included, and the tab has no name. Gives what shows it again. */
function hidePage(): () => void {
  const { documentElement: root, title } = document;
  const [display, priority] = [root.style.getPropertyValue('display'), root.style.getPropertyPriority('display')];
  root.style.setProperty('display', 'none', 'important');
  document.title = '';
  return () => {
    root.style.setProperty('display', display, priority);
    document.title = title;
  };
}

/** In a frame the whole window leaves, where it may. The other site does not hear where somebody came from. */
function leaveFor(url: string): void {
  // Nothing of the page asks whether to stay.
  addEventListener('beforeunload', event => event.stopImmediatePropagation(), { capture: true });
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.head.append(policy);
  try {
    (window.top ?? window).location.replace(url);
  } catch {
    location.replace(url);
  }
}
