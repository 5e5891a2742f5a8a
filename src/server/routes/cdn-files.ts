import type { Context } from 'hono';
import { defineRoute, type Route } from '../api/define-route.ts';
import type { BuiltElements } from '../elements/built-elements.ts';
import { fileAnswer, send, type Answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { nextRequestId } from '../http/request-id.ts';

const HEADERS = ['ETag', 'Content-Encoding'] as const;
const ANSWERS = {
  200: {
    description: 'The file. Under a release it stays the same for good; without one it is that of the newest.',
    content: { 'text/javascript': 'text', 'application/json': 'text', 'text/plain': 'text' },
    headers: HEADERS,
  },
  304: { description: 'It is what was read before.', headers: HEADERS },
} as const;

const FOLDER = 'A release such as `0.1.0`, `chunks` or `bundled`.';
const NAME = 'Of the file.';

/** An hour: whoever names no release gets the newest, and soon. */
const FLOATING = 'public, max-age=3600';
const PINNED = 'public, max-age=31536000, immutable';

/** The files that pages of any site load, under the names that they have in the zip, with a release before them or without. */
export function cdnFiles(elements: BuiltElements | undefined): Route[] {
  const files = elements && new CdnFiles(elements);
  const handler = (context: Context) => answerTo(context, files);
  const same = {
    serving: 'plain',
    method: 'GET',
    access: 'public',
    answers: ANSWERS,
    problems: ['not_found'],
  } as const;
  return [
    defineRoute({
      ...{ ...same, handler, path: '/cdn/{name}', name: 'getFile' },
      summary: 'A script for pages of any site, such as `stek.js`.',
      params: { name: NAME },
    }),
    defineRoute({
      ...{ ...same, handler, path: '/cdn/{folder}/{name}', name: 'getFileIn' },
      summary: 'The same of one release, or what such a script loads.',
      params: { folder: FOLDER, name: NAME },
    }),
    defineRoute({
      ...{ ...same, handler, path: '/cdn/{folder}/{part}/{name}', name: 'getFileInPart' },
      summary: 'What a script of one release loads, or texts of another language.',
      params: { folder: FOLDER, part: '`chunks`, `bundled` or `texts`.', name: NAME },
    }),
    defineRoute({
      ...{ ...same, handler, path: '/cdn/{folder}/{part}/{texts}/{name}', name: 'getTextsOfRelease' },
      summary: 'Texts of another language, for a script of one release.',
      params: { folder: 'A release such as `0.1.0`.', part: '`bundled`', texts: '`texts`', name: NAME },
    }),
  ];
}

async function answerTo({ req }: Context, files: CdnFiles | undefined): Promise<Response> {
  if (!files) throw new Problem('not_found', 'Nothing was built yet. Run: npm run build, and start the server again.');
  const path = new URL(req.url).pathname.replace(/^\/cdn\//, '');
  const isSqueezed = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/i.test(req.header('accept-encoding') ?? '');
  const answer = await files.answer(path, isSqueezed);
  if (answer) return send(answer, req.header('if-none-match'), nextRequestId());
  throw new Problem(
    'not_found',
    `This server has release ${files.release}. What there is of it stands in /cdn/integrity.json.`,
  );
}

/** Files as they go out. Each is read and squeezed once: a phone far from a mast waits for every kilobyte. */
class CdnFiles {
  readonly #elements: BuiltElements;
  readonly #squeezed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(elements: BuiltElements) {
    this.#elements = elements;
  }

  get release(): string {
    return this.#elements.release;
  }

  /** @param path what stands behind `/cdn/` */
  async answer(path: string, isSqueezed: boolean): Promise<Answer | undefined> {
    const [first, ...rest] = path.split('/');
    const isPinned = first === this.release;
    const name = isPinned ? rest.join('/') : path;
    const { hashes, version } = this.#elements;
    const content = name === 'integrity.json' ? encoder.encode(hashes) : await this.#elements.read(name);
    if (!content) return undefined;
    const called = this.#elements.integrityOf(name)?.replace('sha384-', '') ?? version;
    const body = isSqueezed ? await this.#squeeze(name, content) : content;
    const answer = fileAnswer(body, isSqueezed ? `${called}-gzip` : called, typeOf(name));
    // As bytes, also where it is short: what is squeezed is no text.
    const more = { 'cache-control': isPinned ? PINNED : FLOATING, vary: 'Accept-Encoding' };
    return {
      ...answer,
      body,
      headers: { ...answer.headers, ...more, ...(isSqueezed && { 'content-encoding': 'gzip' }) },
    };
  }

  #squeeze(name: string, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#squeezed.get(name) ?? squeeze(content);
    this.#squeezed.set(name, known);
    return known;
  }
}

const encoder = new TextEncoder();

async function squeeze(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function typeOf(name: string): string {
  const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.json') ? 'application/json' : 'text/plain';
  return `${type}; charset=utf-8`;
}
