import { warnAuthor } from '../../foundation/warn-author.ts';
import { languages } from '../../i18n/languages.ts';
import type { FlyerDetails } from '../../schema/flyer.ts';
import type { WithResponse } from '../../sdk/call.ts';
import type { StekError } from '../../sdk/errors.ts';

const tags = (): string => languages.map(({ lang }) => lang).join(' ');
const short = (value: string): string => (value.length > 80 ? `${value.slice(0, 80)}…` : value);

const longAddress = ({ length }: string, so: string): string =>
  `The address on the flyer has ${length} characters: ${so}. Give a short-url of 40 characters at most.`;

/** What can be wrong with the attributes of a flyer or with its record, and what the webmaster can do. */
const ADVICE = {
  lang: (value: string) => `lang="${value}" is not a language of the flyer. Use one of: ${tags()}. Dutch is shown.`,
  languages: (value: string) => `languages="…" holds "${value}", which is not a language of the flyer. Use: ${tags()}.`,
  audio: (value: string) =>
    `audio="${short(value)}" cannot be read. Write it as {"ar": "/flyer-ar.mp3"}. It is left out.`,
  'short-url': (value: string) =>
    `short-url="${short(value)}" is not a web address. Write it as https://stek.example.be/f/zi. That of the page is used.`,
  'long-address': (value: string) => longAddress(value, 'nobody types it, and its code is hard to scan'),
  'no-code': (value: string) => longAddress(value, 'no QR code holds it, so there is none'),
  record: (value: string) =>
    `The flyer's own record could not be read (${value}). The programme is shown without what it adds: ` +
    'its short address, its texts and what changed since the paper. See the answer of the server at …/flyers/….',
  'record-part': (value: string) =>
    `A part of the flyer's own record cannot be read and is left out: ${value}. Correct it on the server.`,
} satisfies Record<string, (value: string) => string>;

/** What the advice is about. */
export type Topic = keyof typeof ADVICE;

/** Says once per page and value what is wrong; the flyer goes on without it. */
export function warnAboutTopic(about: Topic, value: string): void {
  if (about !== 'lang' || !isSpoken(value)) warnAuthor(`flyer-${about} ${value}`, ADVICE[about](value));
}

/** Whether the texts are in a language, with or without its country: `fr-BE` is `fr`. */
const isSpoken = (tag: string): boolean => languages.some(({ lang }) => tag.toLowerCase().split('-')[0] === lang);

/** Says why the record of a flyer did not come; nothing where a webmaster can mend nothing. */
export function warnAboutRecord({ code, message, status }: Partial<StekError>): void {
  if (!USUAL.includes(code)) warnAboutTopic('record', String(status ?? message ?? code));
}

/** No record, no internet, or no longer wanted. */
const USUAL: readonly (string | undefined)[] = ['unsupported', 'not_found', 'aborted', 'network', 'timeout'];

/** What could be read of a record. A list of which nothing could be read is not an empty one: then the calendar says it. */
export function wholeRecord({ data, response: { warnings } }: WithResponse<FlyerDetails>): FlyerDetails {
  for (const { path, detail } of warnings) warnAboutTopic('record-part', `${path}: ${detail}`);
  const { items, hours, ...others } = data;
  return { ...others, ...(items?.length && { items }), ...(hours?.length && { hours }) };
}
