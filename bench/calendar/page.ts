import type { LocalDate, Programme } from '../../src/schema/index.ts';
import { FIRST_PROBE, NEXT_PROBE } from './programme.ts';

export type View = 'list' | 'month';

/** Which programme this page shows: pages are served as `<contender>.<size>.html`. */
export const sizeInAddress = (): string => location.pathname.split('.')[1] ?? '';

/** The iCalendar file with that programme. */
export const feedAddress = (): string => `/${sizeInAddress()}.ics`;

/** One way to show a programme; every page of the comparison is one of these. */
export interface BenchedPage {
  /** Puts the programme into `host`, opened on December 2026. */
  mount(host: HTMLElement, programme: Programme, view: View): void;
  /** How many events the screen has on a day. Cheap: it is asked in every frame. */
  eventsOn(day: LocalDate): number;
  /** All events in the document, to show that the pages do the same work. */
  events(): number;
  /** What a visitor does to see the next month. */
  next(): void;
}

/** What the runner calls inside the page. */
export interface Bench {
  /** Milliseconds from navigation to the first frame with events. */
  firstFrame: Promise<number>;
  /** Milliseconds from the press of the button to the first frame with the next month; `undefined` where a list has every month at once. */
  nextMonth(): Promise<number | undefined>;
  events(): number;
  /** Milliseconds that the longest task so far held the page; 0 when none took 50. */
  longestTask(): number;
  /** All elements under the place of the calendar, those in shadow roots too. */
  elements(): number;
}

declare global {
  var programme: Programme;
  var bench: Bench;
}

/** Starts a page: mounts it at once and leaves the measuring points for the runner. */
export function start(page: BenchedPage): void {
  let longest = 0;
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const view = new URLSearchParams(location.search).get('view') as View;
  page.mount(document.querySelector('#calendar') as HTMLElement, globalThis.programme, view);
  globalThis.bench = {
    firstFrame: frameWith(() => page.eventsOn(FIRST_PROBE) > 0),
    nextMonth: async () => {
      if (view === 'list' && page.eventsOn(NEXT_PROBE) > 0 && page.events() > 0) return undefined;
      const from = performance.now();
      page.next();
      return (await frameWith(() => page.eventsOn(NEXT_PROBE) > 0)) - from;
    },
    events: () => page.events(),
    longestTask: () => longest,
    elements: () => elementsIn(document.querySelector('#calendar') as HTMLElement),
  };
}

function elementsIn(root: ParentNode): number {
  const all = [...root.querySelectorAll('*')];
  return all.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? elementsIn(shadowRoot) : 0), all.length);
}

/** When the first frame for which `ready` holds has been laid out and painted by the main thread. */
function frameWith(ready: () => boolean): Promise<number> {
  return new Promise(resolve => {
    const look = (): void => {
      if (!ready()) return void requestAnimationFrame(look);
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => {
        afterPaint.port1.close();
        resolve(performance.now());
      };
      afterPaint.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
}
