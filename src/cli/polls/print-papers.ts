import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../../i18n/languages.ts';
import type { Place } from '../../schema/place.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import { readPlace } from '../../server/programme/place-named.ts';
import type { TenantRead } from '../../server/store/tenant-read.ts';
import { describeWarnings } from '../describe-warnings.ts';
import { openPrinter } from '../pdf-printer.ts';
import { photoReader } from '../photo.ts';
import { printPollPaper } from '../print-poll.ts';
import { printAside, printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import type { PollDesk } from './poll-desk.ts';

/** What papers are wanted, in words of the command line. */
export interface WantedPapers {
  /** Language tags, or `all`. */
  lang: readonly string[];
  /** `a4` or `a5`. */
  paper: string;
  /** Folder that gets the files. */
  out: string;
  /** Scheme and host under which visitors reach the server. */
  origin: string;
}

/** A poll, and what stands on its papers beside it. */
export interface PaperMatter {
  poll: PollRecord;
  place?: Place | undefined;
  tenant: { id: string; name: string };
}

/** `stek poll paper ID`: the sheet and the poster, in each language that is wanted. */
export async function papers(desk: PollDesk, id: string, { lang, paper, out, origin }: WantedPapers): Promise<number> {
  const langs = readLangs(lang);
  if (paper !== 'a4' && paper !== 'a5') throw new UsageError('--paper is a4 or a5.');
  const matter = await desk.read(read => paperMatter(read, id));
  const warnings: ParseWarning[] = [];
  const picture = await picturesOf(matter.poll, warnings);
  await mkdir(out, { recursive: true });
  const printer = await openPrinter();
  try {
    for (const one of langs)
      for (const what of ['sheet', 'poster'] as const) {
        const { pdf, pages } = await printPollPaper(printer, { ...matter, origin, picture, what, paper, lang: one });
        const file = join(out, `${id}-${what}-${one}.pdf`);
        await writeFile(file, pdf);
        printOut(`${file}: ${pages} ${pages === 1 ? 'page' : 'pages'}\n`);
      }
  } finally {
    await printer.close();
  }
  printAside(describeWarnings(warnings, 'about this poll'));
  return warnings.length > 0 ? 1 : 0;
}

/** @throws {Problem} `not_found` */
export async function paperMatter(read: TenantRead, id: string): Promise<PaperMatter> {
  const poll = await knownPoll(read, id);
  return { poll, place: await readPlace(read, poll.placeId), tenant: read.tenant };
}

/** Language tags as they were asked for. @throws {UsageError} */
export function readLangs(wanted: readonly string[]): string[] {
  const known = languages.map(({ lang }) => lang);
  if (wanted.includes('all')) return known;
  const unknown = wanted.find(lang => !known.includes(lang));
  if (unknown === undefined) return [...wanted];
  throw new UsageError(`--lang is all, or one of: ${known.join(', ')}.`);
}

/** The pictures of its options, read into the file: the browser that prints fetches nothing. */
async function picturesOf({ questions }: PollRecord, warnings: ParseWarning[]) {
  const read = photoReader({}, warnings);
  const pictures = new Map<string, string | undefined>();
  for (const { image } of questions.flatMap(({ options }) => options))
    if (image) pictures.set(image.url, await read(image.url));
  return (url: string) => pictures.get(url);
}
