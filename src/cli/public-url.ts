import { UsageError } from './usage-error.ts';

/** Scheme and host under which visitors reach the server. @throws {UsageError} with the command's help */
export function readPublicUrl(text: string | undefined, help: string): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin;
  throw new UsageError('--public-url is an address such as https://stek.example.be.', help);
}
