import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { originalMoment } from '../../domain/original-start.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import { formatPollCode, type PollCode } from '../../domain/poll-code.ts';
import { openKeys } from '../../server/keys/open-keys.ts';
import { makeKiosk } from '../../server/polls/kiosks.ts';
import { makeCodes } from '../../server/polls/poll-codes.ts';
import { openPrinter } from '../pdf-printer.ts';
import { printPollCards } from '../print-poll.ts';
import { printAside, printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import type { Hours } from './hours.ts';
import type { PollDesk } from './poll-desk.ts';
import { paperMatter, readLangs } from './print-papers.ts';

/** Codes at once: as many as a print shop cuts before lunch. */
const MOST_AT_ONCE = 500;

/** What cards are wanted, in words of the command line. */
export interface WantedCards {
  count: string | undefined;
  lang: readonly string[];
  /** File that gets the cards; without one, codes are printed line by line. */
  out: string | undefined;
  /** Scheme and host under which visitors reach the server. */
  origin: () => string;
}

/** `stek poll codes ID`: one-time codes, shown this once. */
export async function codes(desk: PollDesk, id: string, { count, lang, out, origin }: WantedCards): Promise<number> {
  const number = /^[1-9]\d{0,2}$/.test(count ?? '') ? Number(count) : 0;
  if (number < 1 || number > MOST_AT_ONCE)
    throw new UsageError(`Add --count with a number of codes, at most ${MOST_AT_ONCE}.`);
  const [language = 'nl', ...more] = readLangs(lang);
  if (more.length > 0)
    throw new UsageError('Cards have one language beside Dutch: give --lang once, and make the others apart.');
  const make = async (): Promise<PollCode[]> => {
    const { keys } = await openKeys(desk.store, { data: desk.data, env: process.env, say: console.warn });
    return (await desk.write(write => makeCodes(write, id, number, keys))).codes as PollCode[];
  };
  if (out === undefined) printCodes(await make());
  else await printCards(desk, id, { make, out, origin: origin(), lang: language });
  printAside(
    'Each code works once. This is the only time they are shown: the server keeps a hash of each. Write down nowhere who gets which.\n',
  );
  return 0;
}

const printCodes = (made: readonly PollCode[]): void =>
  printOut(made.map(code => `${formatPollCode(code)}\n`).join(''));

/** Codes are made when all else is ready: what cannot be printed then is said line by line, for it is nowhere else. */
async function printCards(
  desk: PollDesk,
  id: string,
  { make, out, origin, lang }: { make: () => Promise<PollCode[]>; out: string; origin: string; lang: string },
): Promise<void> {
  const matter = await desk.read(read => paperMatter(read, id));
  if (existsSync(out))
    throw new UsageError(`${out} is there already, with codes that are nowhere else: name another file.`);
  const printer = await openPrinter();
  try {
    const made = await make();
    try {
      const { pdf, pages } = await printPollCards(printer, { ...matter, codes: made, origin, lang });
      await writeFile(out, pdf, { mode: 0o600, flag: 'wx' });
      printOut(`${out}: ${made.length} cards on ${pages} ${pages === 1 ? 'page' : 'pages'}\n`);
    } catch (error) {
      printCodes(made);
      throw error;
    }
  } finally {
    await printer.close();
  }
}

/** `stek poll kiosk ID`: a key for a shared tablet, for one poll and some hours on the municipality's clock. */
export async function kiosk(
  desk: PollDesk,
  id: string,
  { date, from, until, place, label }: Hours & { label?: string | undefined },
): Promise<number> {
  const made = await desk.write(write => {
    const clock = zoneNamed(write.tenant.tz) ?? zoneNamed('UTC')!;
    const moment = (time: string) => new Date(originalMoment(`${date}T${time}`, clock)!).toISOString();
    const hours = { from: moment(from), until: moment(until) };
    return makeKiosk(write, id, {
      ...hours,
      ...(place !== undefined && { placeId: place }),
      ...(label !== undefined && { label }),
    });
  });
  printOut(`${made.key}\n`);
  printAside(
    `This is the only time it is shown. On the tablet, while it has internet, open the page with <stek-participation-poll kiosk> and add to its address:\n#stek-kiosk=${made.key}&poll=${made.pollId}&from=${made.from}&until=${made.until}\n` +
      `It takes ballots on ${date} from ${from} to ${until}, also without internet. Is it lost? stek keys revoke ${made.id}${desk.inData}\n`,
  );
  return 0;
}
