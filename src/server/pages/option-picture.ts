import { html } from 'hono/html';
import type { PollOption } from '../../schema/poll.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import { pictogram } from './flyer-markup.ts';
import type { Html } from './layout.ts';

/** A picture that was read into a file. */
const INSIDE = /^data:image\/(jpeg|png|webp|gif|avif);base64,/;

/**
 * What stands beside the word of an option: its own picture where that can be shown, else the pictogram, else nothing.
 * @param source where a picture can be had from, by its address
 */
export function optionPicture(
  { image, pictogram: name }: Pick<PollOption, 'image' | 'pictogram'>,
  source: (url: string) => string | undefined = () => undefined,
): Html {
  const from = image && source(image.url);
  if (image && from && (isSafeUrl(from) || INSIDE.test(from)))
    return html`<img class="picture" src="${from}" alt="${image.alt}">`;
  return name === undefined ? '' : pictogram(name);
}
