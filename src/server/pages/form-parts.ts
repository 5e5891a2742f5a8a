import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** Something that has to be looked at once more. */
export interface FormFault {
  /** Name of the question. */
  at: string;
  words: string;
}

/** The ids of what describes a control: its fault first, for that has to be mended. */
export const describedBy = (...ids: (string | false | undefined)[]): Html => {
  const named = ids.filter(Boolean);
  return named.length > 0 ? html` aria-describedby="${named.join(' ')}"` : '';
};

export const faultHtml = (id: string, fault: FormFault | undefined): Html =>
  fault ? html`<p class="error" id="${id}">${fault.words}</p>` : '';

/** All that is wrong, each with the way to it; the page opens there. @param items links, as list items */
export const faultsHtml = (heading: string, items: readonly Html[]): Html =>
  items.length === 0
    ? ''
    : html`<div role="alert" id="problem" class="problem" tabindex="-1" autofocus><h2>${heading}</h2>
<ul>
${items}</ul></div>`;

/** An answer that can be chosen, pressed as a whole: its control, its picture and its words. */
export interface ChoiceCard {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  isChosen: boolean;
  picture?: Html;
  words: Html;
}

export const choiceHtml = ({ type, name, value, isChosen, picture = '', words }: ChoiceCard): Html =>
  html`<li><label class="choice"><input type="${type}" name="${name}" value="${value}"${isChosen ? html` checked` : ''}>${picture}<span>${words}</span></label></li>
`;
