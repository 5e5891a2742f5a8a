import { eventually } from './eventually.ts';

/** Longest wait for a print, in milliseconds; a busy machine loads the parts of the sheet slowly. */
const PATIENCE = 20_000;

/**
 * The document that is printed, as it is when the browser would print it. Its dialog does not open: Firefox waits for someone to answer
 * it, also without a screen, and WebKit lays the document out anew for it.
 * @param print what a visitor does to print
 */
export async function paperOf(print: () => void): Promise<Document> {
  const { body } = document;
  let timer: number | undefined;
  try {
    return await new Promise<Document>((resolve, reject) => {
      timer = window.setTimeout(() => reject(new Error('Nothing was printed.')), PATIENCE);
      // The frame prints as soon as it is on the page: there is no later moment to take its dialog away.
      body.append = (...nodes) => {
        Element.prototype.append.apply(body, nodes);
        const frame = nodes.find(node => node instanceof HTMLIFrameElement);
        if (frame?.contentWindow) frame.contentWindow.print = () => resolve(frame.contentDocument!);
      };
      print();
    });
  } finally {
    clearTimeout(timer);
    delete (body as { append?: unknown }).append;
  }
}

/**
 * Lays a printed document out in the room inside the margins of an A4, of which a hidden frame tells nothing in Firefox: no colours, no
 * sizes. Resolves when the browser has done it.
 */
export async function laidOut(paper: Document): Promise<Document> {
  const frame = paper.defaultView!.frameElement as HTMLIFrameElement;
  frame.hidden = false;
  frame.style.cssText = 'position:fixed;inset:0 auto auto 0;border:0;inline-size:186mm;block-size:273mm';
  await eventually(() => {
    const { innerWidth: width } = paper.defaultView!;
    if (Math.abs((width / 96) * 25.4 - 186) > 1) throw new Error(`The paper is ${width} pixels wide.`);
  });
  return paper;
}
