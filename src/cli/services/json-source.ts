import { openSource, SourceError, type SourceOptions } from '../../server/import/open-source.ts';

/** A file or an address as JSON. @throws {SourceError} in words for who named it */
export async function readJsonSource(from: string, options: SourceOptions): Promise<unknown> {
  const { body } = await openSource(from, { ...options, accept: 'application/json' });
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  const text = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (text.trimStart().startsWith('<')) throw new SourceError(`${from} is a web page, not a file with services.`);
    throw new SourceError(`${from} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
