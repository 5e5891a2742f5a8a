/** Higher than any page of ours: whatever a frame says, the page around it stays usable. */
const HIGHEST = 20_000;
/** What a page in a frame says, and what it is asked with. */
const TYPE = 'stek-resize';

/**
 * Gives frames the height that the page in them says. Only frames of these servers are heard, and only while the page in them is of the
 * server that the frame was written with.
 */
export function followFrameHeights(origins: ReadonlySet<string>): void {
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => origins.has(originOf(src) ?? ''));
  addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    const height = data?.type === TYPE ? data.height : undefined;
    if (typeof height !== 'number' || !Number.isInteger(height)) return;
    const frame = frames().find(one => one.contentWindow === source && originOf(one.src) === origin);
    if (frame) frame.style.height = `${Math.min(Math.max(height, 0), HIGHEST) + edgesOf(frame)}px`;
  });
  // Those that spoke before anybody listened. It says nothing but that: whoever stands there by now may read it.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: TYPE }, '*');
}

/** What its border and padding take of its height, where the style of the site counts them in. */
function edgesOf(frame: Element): number {
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  const edges = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom];
  return boxSizing === 'border-box' ? edges.reduce((sum, edge) => sum + parseFloat(edge), 0) : 0;
}

const originOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).origin : undefined);
