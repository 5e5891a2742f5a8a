import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { keepFocus } from './focus.ts';
import { measuringPlace, type Sheet } from './print-sheet.ts';

/** Fetches what a print needs once the page has nothing better to do: who prints waits for nothing. */
export const whenIdle = (run: () => void): void =>
  void ('requestIdleCallback' in globalThis ? requestIdleCallback(run) : setTimeout(run));

/** What stands for the whole page while it is printed; a page may have several copies of this module. */
const PLACE = 'data-stek-page-paper';

/** Where a sheet lies, and what takes it from the page where another stands for it. */
interface Place extends HTMLElement {
  stekPaper?: { host: HTMLElement; giveWay: () => void };
}

/** Nothing of the page around it comes on the paper, and nothing of the paper on the screen. */
const AROUND = `
[${PLACE}] { all: initial !important; }
@media screen { [${PLACE}] { display: none !important; } }
@media print {
  :root, body { all: initial !important; display: block !important; }
  body > :not([${PLACE}]) { display: none !important; }
  [${PLACE}] { display: block !important; }
  [${PLACE}] ~ [${PLACE}] { break-before: page !important; }
}`;

/** In a sheet these are the document; here it is part of one. */
const DOCUMENT = /(?<![\w.#-])(?::root|html|body)(?![\w-])/g;

/**
 * Prints the sheet of an element where a visitor prints its page, with Ctrl+P or from the menu of the browser: the same that its button
 * prints, without the header and the menus of the page (PRINT-2, PRINT-16). A page on which no element has a sheet is printed as it is.
 */
class PagePaper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sheet: () => Sheet | undefined;
  #takeBack: (() => void) | undefined;

  /** @param sheet what is printed now; nothing where the element has no paper of its own */
  constructor(host: ReactiveControllerHost & HTMLElement, sheet: () => Sheet | undefined) {
    this.#host = host;
    this.#sheet = sheet;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#before);
    addEventListener('afterprint', this.#after);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#before);
    removeEventListener('afterprint', this.#after);
    this.#after();
  }

  readonly #before = (): void => {
    this.#after();
    // What is hidden on the page, such as a tab that is closed, is not printed.
    if (!this.#host.checkVisibility()) return;
    const sheet = this.#sheet();
    if (sheet) this.#takeBack = putOnPage(sheet, this.#host);
  };

  readonly #after = (): void => {
    this.#takeBack?.();
    this.#takeBack = undefined;
  };
}

/** @param sheet what is printed now; nothing where the element has no paper of its own */
export const printWithPage = (host: ReactiveControllerHost & HTMLElement, sheet: () => Sheet | undefined): void =>
  host.addController(new PagePaper(host, sheet));

/**
 * Puts a sheet on the page in the place of all else. Gives what takes it away again. Of an element in another one, such as the form in
 * the programme, only the inner sheet is printed: that is what the visitor looks at.
 */
function putOnPage(sheet: Sheet, host: HTMLElement): () => void {
  const papers = [...document.querySelectorAll<Place>(`[${PLACE}]`)].flatMap(({ stekPaper }) => stekPaper ?? []);
  const openAgain = closeDialogs(host);
  if (papers.some(one => isInside(one.host, host))) return openAgain;
  for (const one of papers) if (isInside(host, one.host)) one.giveWay();
  const { title } = document;
  const place: Place = document.createElement('div');
  place.setAttribute(PLACE, '');
  const around = styleSheet(AROUND);
  document.adoptedStyleSheets.push(around);
  document.body.append(place);
  const cssText = setDown(sheet, place);
  // The size of the paper and its margins count in the document only.
  around.replaceSync(AROUND + pageRules(cssText));
  document.title = sheet.title;
  const giveWay = () => {
    place.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== around);
  };
  place.stekPaper = { host, giveWay };
  return () => {
    giveWay();
    // The first of several has the name of the page, and the others that of the sheet before them.
    if (papers.length === 0) document.title = title;
    openAgain();
  };
}

/** Whether an element stands in the shadow of another one, however deep. */
function isInside(element: Element, other: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && (root.host === other || isInside(root.host, other));
}

/** A modal dialog keeps all that is outside it from screen readers, and so from the tags of a PDF. Its element is not told of this. */
function closeDialogs({ shadowRoot }: HTMLElement): () => void {
  const dialogs = [...(shadowRoot?.querySelectorAll<HTMLDialogElement>('dialog:modal') ?? [])];
  const giveBack = keepFocus();
  for (const dialog of dialogs) {
    dialog.addEventListener('close', event => event.stopImmediatePropagation(), { capture: true, once: true });
    dialog.close();
  }
  return () => {
    for (const dialog of dialogs) if (dialog.isConnected) dialog.showModal();
    if (dialogs.length > 0) giveBack();
  };
}

function setDown({ title, lang, dir, content, styles, fit }: Sheet, place: HTMLElement): string {
  const root = place.attachShadow({ mode: 'open' });
  // A PDF keeps the language of a part that has a name, and of none that is only a box. The page keeps its own: elements follow that.
  const paper = document.createElement('section');
  paper.className = 'document';
  Object.assign(paper, { lang, dir, ariaLabel: title });
  root.append(paper);
  const sheet = styleSheet(inPart(styles.cssText));
  root.adoptedStyleSheets = [sheet];
  const draw = (drawn: TemplateResult) => render(drawn, paper);
  draw(content);
  if (!fit) return styles.cssText;
  // On the screen it is hidden, and would have no height.
  place.style.cssText = measuringPlace(fit.millimetres);
  const { cssText } = fit.anew(root, draw);
  place.removeAttribute('style');
  sheet.replaceSync(inPart(cssText));
  return cssText;
}

/** A style sheet made by script needs no permission of the content security policy. */
function styleSheet(cssText: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}

const inPart = (cssText: string): string => cssText.replaceAll(DOCUMENT, '.document');

const pageRules = (cssText: string): string =>
  [...styleSheet(cssText).cssRules].flatMap(rule => (rule instanceof CSSPageRule ? [rule.cssText] : [])).join('\n');
