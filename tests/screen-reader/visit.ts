import type { Page } from 'puppeteer-core';
import type { Utterance } from './hearing.ts';
import type { ScreenReader } from './screen-reader.ts';

/** What is expected of a step. */
export interface Expected {
  /** Each is said in this step, and once: in one breath, in the language of the page unless a tag of another stands before it, as in `[fr] …`. */
  says?: string | readonly string[];
  /** Not said in this step: it is not true yet, or was said before. */
  never?: string | readonly string[];
  /** An expression that becomes true in the page before the step is over. */
  until?: string;
}

/** One thing that a person does, or that happens to them. */
export interface Step extends Expected {
  /** In Dutch, as it stands in the transcript. */
  does: string;
  act: (reader: ScreenReader) => Promise<Utterance[]>;
}

/** What a person wants, and how they do it with a screen reader: on a device that never saw the site, whatever was done before. */
export interface Visit {
  /** Name of the transcript; of all visits another. */
  name: string;
  /** In Dutch, in the words of the person. */
  task: string;
  /** Path of the page, with what follows it. */
  path: string;
  /** What a webmaster pastes in the page, where no page of the demo has that path. */
  embed?: string;
  /** An expression that is true in the page when it has its data. */
  ready: string;
  /** Brings the page to where the person begins, before anybody listens. */
  before?: (page: Page) => Promise<unknown>;
  steps: readonly Step[];
}

/** Names of keys for who reads the transcript. */
const NAMES: Readonly<Record<string, string>> = {
  Return: 'Enter',
  space: 'spatie',
  Down: 'pijl omlaag',
  Up: 'pijl omhoog',
  'alt+Up': 'Alt + pijl omhoog',
  'alt+Down': 'Alt + pijl omlaag',
  'shift+Tab': 'Shift + Tab',
  h: 'H (volgende kop)',
  r: 'R (volgende keuzerondje)',
  x: 'X (volgende aankruisvakje)',
};

/** Presses a key, as X names it. */
export const press = (key: string, expected: Expected = {}): Step => ({
  does: NAMES[key] ?? key,
  act: reader => reader.press(key, expected.until),
  ...expected,
});

/** Presses Tab until something is heard, at most forty times; all of it is in the transcript. */
export const tabTo = (words: string, expected: Expected = {}): Step => ({
  does: `Tab, tot “${words}”`,
  act: async reader => {
    const heard: Utterance[] = [];
    for (let tries = 0; tries < 40 && !heard.some(one => one.words.includes(words)); tries++)
      heard.push(...(await reader.press('Tab')));
    return heard;
  },
  says: words,
  ...expected,
});

/** Types a text. */
export const write = (text: string, expected: Expected = {}): Step => ({
  does: `typt “${text}”`,
  act: reader => reader.type(text, expected.until),
  ...expected,
});

/** Something happens that the person does not do. */
export const happens = (does: string, act: (page: Page) => Promise<unknown>, expected: Expected = {}): Step => ({
  does: `(${does})`,
  act: async reader => {
    await act(reader.page);
    return reader.heard(expected.until);
  },
  ...expected,
});

/** Follows a visit. @returns its transcript, and what is wrong with what was heard, in words */
export async function follow(
  visit: Visit,
  reader: ScreenReader,
  url: string,
): Promise<{ text: string; faults: string[] }> {
  const { task, path, ready, before, steps } = visit;
  await reader.visit(url + path, ready);
  if (before) {
    await before(reader.page);
    await reader.heard();
  }
  const lines: string[] = [];
  const faults: string[] = [];
  for (const [index, step] of steps.entries()) {
    const name = `${index + 1}. ${step.does}`;
    const heard = await step.act(reader).catch((error: Error) => {
      faults.push(`${name}: ${error.message}`);
      return reader.take();
    });
    lines.push(`${step.does}\n    ${heard.map(worded).join(' / ') || '(stil)'}`);
    faults.push(...faultsOf(step, heard).map(fault => `${name}: ${fault}`));
    // What comes after it is done somewhere else.
    if (faults.length > 0) break;
  }
  return { text: `${task}\n\n${lines.map(withoutChance).join('\n')}\n`, faults };
}

/** A port and a code are another each time, and are no part of a transcript. */
const withoutChance = (line: string): string =>
  line.replaceAll(/localhost:\d+/g, 'localhost').replaceAll(/\d \d \d \d(?:, \d \d \d \d){3}/g, '(16 cijfers)');

/** What a step should have said, and did not. */
export function faultsOf({ says = [], never = [] }: Expected, heard: readonly Utterance[]): string[] {
  const all = heard.map(worded);
  const count = (words: string): number => all.join(' / ').split(words).length - 1;
  const said = [says].flat().flatMap(words => {
    const times = count(words);
    return times === 1 ? [] : [`“${words}” was said ${times} times in “${all.join(' / ')}”`];
  });
  const tooEarly = [never].flat().filter(words => count(words) > 0);
  return [...said, ...tooEarly.map(words => `“${words}” was said`)];
}

/** With its language where that is not Dutch; what a screen reader says of its own has none. */
const worded = ({ words, lang }: Utterance): string => (lang && lang !== 'nl' ? `[${lang}] ${words}` : words);
