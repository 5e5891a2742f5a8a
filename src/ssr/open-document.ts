import { Window } from 'happy-dom';

/** Of Node, and better there than a copy of them: what reads, counts and waits. */
const OWN = new Set([
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'Event',
  'EventTarget',
  'CustomEvent',
]);
/** They have to know whose they are. */
const BOUND = ['addEventListener', 'removeEventListener', 'dispatchEvent', 'getComputedStyle', 'matchMedia'] as const;

/** Makes this thread a page at an address: elements find everything in it that they find in a browser. */
export function openDocument(page: string, read: typeof fetch): Document {
  const window = new Window({
    url: page,
    settings: { disableCSSFileLoading: true, disableJavaScriptFileLoading: true },
  });
  addMissing(window);
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis) || OWN.has(name)) give(name, (window as unknown as Record<string, unknown>)[name]);
  for (const name of BOUND) give(name, (window[name] as (...given: never[]) => unknown).bind(window));
  for (const name of ['window', 'self']) give(name, globalThis);
  give('document', window.document);
  give('fetch', read);
  takeTokens();
  standInBelgium();
  return window.document as unknown as Document;
}

function give(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** What happy-dom does not have: `part` as a list of names, and what an element has inside; and the text of a sheet as it was written. */
function addMissing({ Element, HTMLElement, CSSStyleSheet }: Window): void {
  Object.defineProperty(Element.prototype, 'part', {
    configurable: true,
    get(this: globalThis.Element) {
      const names = () => (this.getAttribute('part') ?? '').split(/\s+/).filter(Boolean);
      return {
        add: (...added: string[]) => this.setAttribute('part', [...new Set([...names(), ...added])].join(' ')),
        contains: (name: string) => names().includes(name),
      };
    },
  });
  Object.assign(HTMLElement.prototype, {
    attachInternals: () => ({ states: new Set<string>(), setFormValue() {}, setValidity() {} }),
  });
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text: string) {
    written.set(this, text);
    replaceSync.call(this, text);
  };
}

/** Who looks is where the programme is, wherever the server stands: nobody is told that their own clock is another. */
function standInBelgium(): void {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' });
  // oxlint-disable-next-line no-extend-native -- of this thread alone
  Date.prototype.getTimezoneOffset = function () {
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(this)) ?? [];
    return (sign === '-' ? 1 : -1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
}

const written = new WeakMap<object, string>();

/** What the elements give their tokens, by name. */
const tokens = new Map<string, string>();

/** Elements tell a browser the values of their tokens; before they come, the style sheet has to say them. */
const takeTokens = (): void =>
  give('CSS', {
    supports: () => true,
    escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`),
    registerProperty: ({ name, initialValue = '' }: PropertyDefinition) => void tokens.set(name, initialValue),
  });

/** The text of the sheets of a root, as it was written: what happy-dom reads of it is not all there is. */
export function cssOf({ adoptedStyleSheets }: ShadowRoot): string {
  const css = [...new Set(adoptedStyleSheets)].map(sheet => written.get(sheet) ?? '').join('\n');
  return css.replaceAll(/var\((--[\w-]+)\)/g, (said, name: string) =>
    tokens.get(name) ? `var(${name}, ${tokens.get(name)})` : said,
  );
}
