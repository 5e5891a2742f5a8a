import type { ParseWarning } from '../schema/warning.ts';
import { readLogo } from '../server/municipality/logo-file.ts';
import { openSource, SourceError, type SourceOptions } from '../server/import/open-source.ts';

/** Larger than a photo from a telephone; bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/** What a photo begins with, whatever it is said to be. No SVG: that is a document. */
const KINDS: readonly (readonly [type: string, start: RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/gif', /^GIF8[79]a/],
  ['image/avif', /^[^]{4}ftypavi[fs]/],
];

/** Where a photo may come from. */
export interface PhotoOptions extends SourceOptions {
  /** Reads a photo that is no file of the internet. */
  own?: ((address: string) => Promise<Uint8Array | undefined>) | undefined;
}

/** Reads a picture as a `data:` address. @param mayBeDrawing a logo can be one (SVG), if nothing in it does or fetches anything */
export type PictureReader = (address: string, mayBeDrawing?: boolean) => Promise<string | undefined>;

/**
 * Reads the photo of a flyer into the flyer, so that the browser that prints fetches nothing. Where it is, the server or the feed
 * says: so it is fetched under the same rules as a feed, from the open
 * internet only, or from the server that was named.
 * @param warnings gets why a photo was left out
 */
export function photoReader(options: PhotoOptions, warnings: ParseWarning[]): PictureReader {
  const read = new Map<string, Promise<string | undefined>>();
  const warn = (address: string, why: string): undefined => {
    const detail = `The photo ${address.slice(0, 200)} was left out. ${why}`;
    warnings.push({ path: '/contact/photo', code: 'photo_left_out', detail });
  };
  return (address, mayBeDrawing = false) => {
    const picture = () => dataUri(address, options, mayBeDrawing);
    const known = read.get(address) ?? picture().catch((error: unknown) => warn(address, whyOf(error)));
    read.set(address, known);
    return known;
  };
}

async function dataUri(address: string, { own, ...options }: PhotoOptions, mayBeDrawing: boolean): Promise<string> {
  const photo = Buffer.from((await own?.(address)) ?? (await fetched(address, options)));
  const start = photo.toString('latin1', 0, 16);
  const type = KINDS.find(([, pattern]) => pattern.test(start))?.[0] ?? (mayBeDrawing ? drawingIn(photo) : undefined);
  if (!type) throw new SourceError('It is no picture that can be printed: use JPEG, PNG, WebP, GIF or AVIF.');
  return `data:${type};base64,${photo.toString('base64')}`;
}

/** Whether it is a drawing that a server of ours would keep as a logo. */
function drawingIn(picture: Uint8Array): string | undefined {
  const logo = readLogo(Uint8Array.from(picture));
  return typeof logo === 'string' ? undefined : logo.type;
}

async function fetched(address: string, options: SourceOptions): Promise<Uint8Array> {
  if (!/^https?:\/\//i.test(address)) throw new SourceError('Only addresses with https: or http: can be read.');
  const { body } = await openSource(address, { ...options, accept: 'image/avif, image/webp, image/*;q=0.9' });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new SourceError(`It is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
