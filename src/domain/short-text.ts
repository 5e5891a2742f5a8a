import type { Activity } from '../schema/activity.ts';
import { writtenIn, type Written } from './text-in.ts';

/** Takes the beginning of a text. */
export type Excerpt = (text: string) => string;

type Texts = Pick<Activity, 'easyText' | 'body'>;

/**
 * What an activity says of itself in a few words: its easy text, else the beginning of its body, with the language it is in.
 * @param excerpt a page fetches it beside its programme; without it there is no more than the easy text
 */
export function shortText({ easyText, body }: Texts, lang: string, excerpt: Excerpt | undefined): Written {
  const easy = writtenIn(easyText, lang);
  if (easy.text || !excerpt) return easy;
  const whole = writtenIn(body, lang);
  return { ...whole, text: excerpt(whole.text) };
}

/** Whether an activity says nothing in a few words, and more than that in many. */
export const needsExcerpt = ({ easyText, body }: Texts): boolean =>
  body !== undefined && !Object.values(easyText ?? {}).some(Boolean);
