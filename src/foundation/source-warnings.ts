import type { ParseWarning } from '../schema/warning.ts';
import { connectionAdvice, type Advice } from './connection-advice.ts';
import { linesOf } from './left-out-warnings.ts';
import { warnAuthor } from './warn-author.ts';

/*
 * What a webmaster reads in the console when a feed of the page cannot be shown, or not all of it. Loaded with the first that cannot.
 * The visitor reads something else: what is wrong with an address is not theirs to mend.
 */

/** What is known of a failure: a `StekError`. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly status?: number | undefined;
}

/** Says once in the console why a feed cannot be shown and what to do. Nothing where the visitor has no internet. */
export async function warnAboutSource(url: string, failure: Failure): Promise<void> {
  const shown = `src="${withoutQuery(url)}"`;
  const advice = await adviceFor(url, shown, failure);
  if (advice) warnAuthor(`${advice.topic} ${shown}`, advice.words);
}

/** Says once for each source what of its programme could not be read, line by line, and what to do. */
export function warnAboutLeftOut(sources: readonly string[], warnings: readonly ParseWarning[]): void {
  const from = sources.map(withoutQuery).join(' ');
  const place = warnings.find(({ code }) => code === 'unknown_place');
  if (place)
    warnAuthor(
      `unknown-place ${from} ${place.path}`,
      `place="${place.path}" is no place of src="${from}". ${place.detail}`,
    );
  const twice = warnings.filter(({ code }) => code === 'shared_id');
  if (twice.length > 0) {
    const words = `Two files of src="${from}" have an activity with the same UID:\n${linesOf(twice).join('\n')}\nBoth are shown. ${ONE_UID}`;
    warnAuthor(`shared-id ${from}`, words);
  }
  // A file that did not come is told by itself.
  const others = warnings.filter(
    warning => warning !== place && !twice.includes(warning) && warning.code !== 'file_failed',
  );
  if (others.length === 0) return;
  const words = `src="${from}" is not shown as it stands:\n${linesOf(others).join('\n')}\n${CORRECT_IT} npx stek feed "${sources[0] && withoutQuery(sources[0])}"`;
  warnAuthor(`broken-feed ${from}`, words);
}

async function adviceFor(url: string, shown: string, failure: Failure): Promise<Advice | undefined> {
  const { code, message, status } = failure;
  const topic = 'unreadable-feed';
  if (code === 'not_found' || code === 'gone')
    return {
      topic,
      words: `${shown} cannot be shown. The server says that nothing is there (${status}). Correct the address.`,
    };
  if (code === 'unauthorized' || code === 'forbidden')
    return {
      topic,
      words: `${shown} cannot be shown. The server asks for a login (${status}). Use the public address of the calendar.`,
    };
  if (new URL(url, document.baseURI).protocol === 'file:')
    return { topic: 'file-page', words: `${shown} cannot be shown. ${FROM_FILE}` };
  if (code !== 'network' && code !== 'timeout') return { topic, words: `${shown} cannot be shown. ${message}` };
  return connectionAdvice(shown, url, failure, allowCors);
}

/** The query can hold a secret. */
const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');

const allowCors = (origin: string): string =>
  `Ask who runs it to send the header Access-Control-Allow-Origin: ${origin} with this file, or put a copy of the file on your own site.`;

const FROM_FILE =
  'This page was opened from a file, and browsers let no such page read other files. Serve the folder, and open the page there: ' +
  'npx http-server, or python3 -m http.server 8000 and http://localhost:8000/';
const CORRECT_IT = 'Correct that in the program the file comes from. All of it, and what is shown:';
const ONE_UID =
  'Where it is one activity, leave it out of one of the files; where it is two, give one of them another UID.';
