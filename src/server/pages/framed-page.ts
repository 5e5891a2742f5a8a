import { framingOf, type FramedTenant } from '../embeds/frame-ancestors.ts';

/*
 * A page of the server in a frame on another site: `&frame=1` behind its address. It has neither head nor foot, everything on it can be
 * read where no script may run, and where one may it tells how high it is.
 */

/** Says the height of the page to whoever frames it, once more when it is asked. It says nothing else, so that anybody may hear it. */
export const HEIGHT_SCRIPT =
  "(()=>{let said;const say=()=>{const height=Math.ceil(document.documentElement.getBoundingClientRect().height);if(height!==said)parent.postMessage({type:'stek-resize',height:said=height},'*')};new ResizeObserver(say).observe(document.documentElement);addEventListener('message',({source,data})=>{if(source===parent&&data?.type==='stek-resize'){said=0;say()}})})()";

/** Its hash, for the policy of a page: no other script runs there. */
export const HEIGHT_SCRIPT_HASH = "'sha256-CcuZ8xGZOMxtXqHl6YyM3ybxAl3t91Zgb5hcTivI9f8='";

/** How a page stands in a frame. */
export interface PageFrame {
  /** Which embed of the municipality it is, where it keeps a list of them. */
  embedId: string | undefined;
}

/** How an address asks for the page to stand in a frame; `undefined` for one that stands alone. */
export const frameOf = (query: URLSearchParams): PageFrame | undefined =>
  query.get('frame') === '1' ? { embedId: query.get('embed-id') ?? undefined } : undefined;

/** Which sites may show a page of this municipality in this frame. */
export const framingSites = (tenant: FramedTenant, { embedId }: PageFrame): readonly string[] =>
  framingOf(tenant, embedId).sites;

/** Whether the municipality took what stands in this frame away for a while. */
export const isAway = (tenant: FramedTenant, frame: PageFrame | undefined): frame is PageFrame =>
  frame !== undefined && framingOf(tenant, frame.embedId).isPaused;

/** What an address keeps of the frame from one page to the next. */
const keptOf = ({ embedId }: PageFrame): string =>
  `frame=1${embedId === undefined ? '' : `&amp;embed-id=${encodeURIComponent(embedId)}`}`;

/** A link or a form: what stands before its address, and the address. */
const WAY = /<(a|form)((?: [^>]*?)?) (href|action)="([^"]*)"/g;

/**
 * Makes a page stand in a frame: its ways to other pages of the municipality stay in the frame, all others lead out of it.
 * @param document as it is written, with every text escaped
 */
export function inFrame(document: string, frame: PageFrame): string {
  return document
    .replace(/^(<!doctype html>\n<html) /, '$1 class="in-frame" ')
    .replaceAll(WAY, (way: string, tag: string, before: string, name: string, address: string) => {
      if (address.startsWith('#') || /[?;]frame=1(&|$)/.test(address)) return way;
      if (!address.startsWith('/p/')) return `<${tag}${before} target="_top" ${name}="${address}"`;
      const [path = '', ...fragment] = address.split('#');
      const framed = `${path}${path.includes('?') ? '&amp;' : '?'}${keptOf(frame)}`;
      return `<${tag}${before} ${name}="${[framed, ...fragment].join('#')}"`;
    })
    .replace(/<\/body>\n<\/html>\n$/, `<script>${HEIGHT_SCRIPT}</script>\n</body>\n</html>\n`);
}
