import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Where Storybook is built. */
export const STORYBOOK = 'storybook-static';

/** A story of the built Storybook. */
export interface StoryEntry {
  id: string;
  type: 'story' | 'docs';
  tags: string[];
}

/** The stories that were built whose id holds one of some words; all of them without words. */
export function builtStories(words: readonly string[]): StoryEntry[] {
  const index = JSON.parse(readFileSync(`${STORYBOOK}/index.json`, 'utf8')) as { entries: Record<string, StoryEntry> };
  const isWanted = (id: string) => words.length === 0 || words.some(word => id.includes(word));
  return Object.values(index.entries).filter(({ type, id }) => type === 'story' && isWanted(id));
}

/** Trusted Types are told and not held to: Storybook itself parses text as HTML, in a file of its own; nothing else may. */
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types lit-html";

/** What Storybook itself breaks of the policy, as `watchedPage` tells it. */
export const STORYBOOKS_OWN = /^policy: require-trusted-types-for .* at \S+\/assets\/iframe-[\w-]+\.js:/s;

/** The headers under which stories are shown: the strictest policy that Storybook itself lives under. */
export const storyHeaders = (): Record<string, string> => ({
  'content-security-policy': policy(),
  'content-security-policy-report-only': TRUSTED_TYPES,
  // What one story loaded and compiled is not loaded and compiled again for the next.
  'cache-control': 'max-age=86400',
});

/** Its own inline scripts by hash, its own style elements. */
function policy(): string {
  const page = readFileSync(`${STORYBOOK}/iframe.html`, 'utf8');
  const inline = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script).filter(Boolean);
  const hashes = inline.map(script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
  ].join('; ');
}

/**
 * Runs in the page, before Storybook: keeps what its channel says last of the story as `window.storyTold`.
 * @param event `storyFinished` when it has rendered, played and been looked over, `storyRendered` before that
 */
export function listenToStory(event: string): void {
  const name = '__STORYBOOK_ADDONS_CHANNEL__';
  Object.defineProperty(window, name, {
    configurable: true,
    set(channel: { on(event: string, listener: (told: unknown) => void): void }) {
      Object.defineProperty(window, name, { value: channel, writable: true, configurable: true });
      channel.on(event, told => Object.assign(window, { storyTold: told }));
    },
  });
}
