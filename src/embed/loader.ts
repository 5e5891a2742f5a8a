import { EmbedLoader } from './embed-loader.ts';

/*
 * `stek.js`: what a site has once in its footer, or once for each script tag. A classic script, so that it knows by which tag it was
 * loaded and runs whatever a site does with modules; it may come before, in or after what it works on, and any number of times.
 */

/** Copies of it, also of other releases, share the first one: each only hands over its own tag. */
const KEY = Symbol.for('stek.loader');
const shared = globalThis as { [KEY]?: Pick<EmbedLoader, 'take'> };

/** As a module, or where something else runs it, a script is not told its tag: then it is the first of that name that nobody took. */
const tag = document.currentScript ?? document.querySelector<HTMLScriptElement>('script[src*="stek.js"]');

(shared[KEY] ??= new EmbedLoader()).take(tag instanceof HTMLScriptElement ? tag : undefined);
