import { render, type TemplateResult } from 'lit';
import { keepFocus } from './focus.ts';

/** A sheet of paper: a document of its own, so that nothing of the page around the element comes with it (PRINT-1). */
export interface Sheet {
  /** Name of the document, which a PDF of it gets too. */
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  content: TemplateResult;
  styles: { readonly cssText: string };
  /** Lays it out anew once it can be measured in the browser that prints, with the width that the paper has inside its margins. */
  fit?: { millimetres: number; anew: (paper: ParentNode, draw: (content: TemplateResult) => void) => Sheet['styles'] };
}

/** Where something lies that is measured, whatever the style sheet of the page says: hidden it would have no width. */
export const measuringPlace = (millimetres: number): string =>
  [
    ...['block-size:99999px', 'border:0', 'display:block', `inline-size:${millimetres}mm`, 'inset:0 auto auto -999em'],
    ...['max-inline-size:none', 'min-inline-size:0', 'padding:0', 'position:fixed', 'visibility:hidden'],
  ].join('!important;') + '!important';

/** Prints a sheet from a hidden frame. The frame goes when the visitor has printed, or prints another. */
export function printSheet(sheet: Sheet): void {
  const giveBack = keepFocus();
  document.querySelector('iframe[data-stek-sheet]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset['stekSheet'] = '';
  frame.hidden = true;
  frame.title = sheet.title;
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame as HTMLIFrameElement & {
    contentWindow: Window & typeof globalThis;
  };
  if (!paper || !view) return;
  setDown(sheet, paper, view, frame);
  view.addEventListener('afterprint', () => {
    // Some browsers say late that they printed: who went on meanwhile is not called back.
    const isAway = document.activeElement !== frame && document.activeElement !== document.body;
    frame.remove();
    if (!isAway) giveBack();
  });
  const print = () => {
    view.focus();
    view.print();
  };
  const pictures = [...paper.images];
  if (pictures.length === 0) return print();
  // One that does not come leaves a white place; the words are printed all the same.
  void Promise.allSettled(pictures.map(picture => picture.decode())).then(print);
}

/** Draws a sheet in the document of its frame, and once more where it is laid out by what was measured there. */
function setDown(
  { title, lang, dir, content, styles, fit }: Sheet,
  paper: Document,
  view: typeof globalThis,
  frame: HTMLIFrameElement,
): void {
  paper.title = title;
  Object.assign(paper.documentElement, { lang, dir });
  // A style sheet made by script needs no permission of the content security policy.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  paper.adoptedStyleSheets = [sheet];
  const draw = (drawn: TemplateResult) => render(drawn, paper.body);
  draw(content);
  if (!fit) return;
  frame.style.cssText = measuringPlace(fit.millimetres);
  frame.hidden = false;
  // WebKit tells the document how wide its frame is only later: until then it would be measured without any width.
  paper.body.style.inlineSize = `${fit.millimetres}mm`;
  sheet.replaceSync(fit.anew(paper, draw).cssText);
  paper.body.removeAttribute('style');
  frame.hidden = true;
  frame.removeAttribute('style');
}
