import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../src/foundation/define.ts';
import '../src/foundation/form/stek-choice-field.ts';
import '../src/foundation/form/stek-number-field.ts';
import '../src/foundation/form/stek-signature-field.ts';
import '../src/foundation/form/stek-text-field.ts';
import { coffee, meal, walk } from '../src/pictograms/phosphor.ts';
import { pictogram } from '../src/pictograms/pictogram.ts';
import { FormSample } from './form-sample.ts';
import { until } from './until.ts';

define('form-sample', FormSample);

/**
 * The parts of every form: fields with their label, hint and error, and the steps they stand in. Nothing is judged while someone
 * types; what is wrong is said after "Ga verder", in words that say what to do.
 */
const meta: Meta = { title: 'Guides/Forms', tags: ['autodocs'] };
export default meta;

type Story = StoryObj;

const show = (...fields: TemplateResult[]): Story => ({
  render: () => html`<form novalidate>${fields.map(field => html`<div>${field}</div><br />`)}</form>`,
});

const name = { label: 'Voornaam', hint: 'Zo weten we wie er komt.' };

const text = (more: { value?: string; error?: string; optional?: boolean; disabled?: boolean } = {}): TemplateResult =>
  html`<stek-text-field
    name="name"
    label=${name.label}
    hint=${name.hint}
    value=${more.value ?? nothing}
    error=${more.error ?? nothing}
    ?optional=${more.optional}
    ?disabled=${more.disabled}
  ></stek-text-field>`;

export const Text: Story = show(text(), text({ value: 'Amina' }), text({ optional: true }));
export const TextWithError: Story = show(text({ error: 'Vul je voornaam in.' }));
export const TextDisabled: Story = show(text({ value: 'Amina', disabled: true }));

export const TelephoneAndEmail: Story = show(
  html`<stek-text-field name="phone" type="tel" label="Telefoon of gsm" autocomplete="tel" value="0470 12 34 56"></stek-text-field>`,
  html`<stek-text-field
    name="email"
    type="email"
    label="E-mailadres"
    autocomplete="email"
    value="amina@voorbeeld"
    error="Kijk je e-mailadres na. Het ziet eruit zoals naam@voorbeeld.be."
  ></stek-text-field>`,
);

/** How many characters are left is said near the end only. */
export const LongText: Story = show(
  html`<stek-text-field name="note" type="multiline" label="Wil je nog iets zeggen?" optional maxlength="60" value="Ik kom met mijn dochter. Ze is 4 jaar."></stek-text-field>`,
  html`<stek-text-field name="note" type="multiline" label="Wil je nog iets zeggen?" optional maxlength="20" value="Ik kom met mijn dochter."></stek-text-field>`,
);

const ways = [
  { value: 'phone', label: 'Bel mij' },
  { value: 'email', label: 'Mail mij', hint: 'Dat duurt 1 dag langer.' },
];

export const OneChoice: Story = show(
  html`<stek-choice-field name="way" label="Hoe bereiken we je?" value="phone" .choices=${ways}></stek-choice-field>`,
);

export const ChoiceWithError: Story = show(
  html`<stek-choice-field
    name="way"
    label="Hoe bereiken we je?"
    error="Kies hoe we je bereiken."
    .choices=${ways}
  ></stek-choice-field>`,
);

/** Pictures stand beside the words, never in their place. */
export const SeveralChoices: Story = show(
  html`<stek-choice-field
    name="likes"
    label="Wat doe je graag?"
    multiple
    optional
    value="coffee"
    .choices=${[
      { value: 'coffee', label: 'Koffie drinken', picture: pictogram(coffee) },
      { value: 'walk', label: 'Wandelen', picture: pictogram(walk) },
      { value: 'meal', label: 'Samen eten', picture: pictogram(meal) },
      { value: 'none', label: 'Dat weet ik niet', alone: true },
    ]}
  ></stek-choice-field>`,
);

/** Large cards, for who chooses by the picture. What stands alone has a line of its own. */
export const Cards: Story = show(
  html`<stek-choice-field
    name="likes"
    label="Wat wil je graag doen?"
    hint="Kies er 1."
    cards
    value="walk"
    .choices=${[
      { value: 'coffee', label: 'Koffie drinken', picture: pictogram(coffee) },
      { value: 'walk', label: 'Wandelen', picture: pictogram(walk) },
      { value: 'meal', label: 'Samen eten', picture: pictogram(meal) },
      { value: 'none', label: 'Geen antwoord', alone: true },
    ]}
  ></stek-choice-field>`,
);

export const Number: Story = show(
  html`<stek-number-field name="party" label="Aantal personen" hint="Tel jezelf mee." value="1" min="1" max="10"></stek-number-field>`,
  html`<stek-number-field
    name="party"
    label="Aantal personen"
    value="12"
    min="1"
    max="10"
    error="Vul een getal in bij “Aantal personen”, van 1 tot 10."
  ></stek-number-field>`,
);

const signature = (more: { value?: string; error?: string; disabled?: boolean } = {}): TemplateResult =>
  html`<stek-signature-field
    name="signature"
    label="Je handtekening"
    value=${more.value ?? nothing}
    error=${more.error ?? nothing}
    ?disabled=${more.disabled}
  ></stek-signature-field>`;

const INK = 'M20 90L60 40L100 110L160 50L240 100L320 60';

/** Never the only way to sign: the form around it offers others. */
export const Signature: Story = show(signature(), signature({ value: INK }));
export const SignatureWithError: Story = show(signature({ error: 'Zet je handtekening, of kies een andere manier.' }));
export const SignatureDisabled: Story = show(signature({ value: INK, disabled: true }));

const sample = (inDialog = false): TemplateResult => html`<form-sample no-draft ?in-dialog=${inDialog}></form-sample>`;

const find = <E extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<E> =>
  until(() => canvas.querySelector('form-sample')?.shadowRoot?.querySelector<E>(selector));
const press = async (canvas: HTMLElement, selector: string): Promise<void> => (await find(canvas, selector)).click();

/** All questions on one page where there is room for them; on a telephone one at a time. */
export const Steps: Story = { render: () => sample() };

export const StepsWithProblems: Story = {
  render: () => sample(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[type=submit]');
    await find(canvasElement, '#summary');
  },
};

export const AnswersToCheck: Story = {
  render: () => sample(),
  play: async ({ canvasElement }) => {
    for (const [name, value] of Object.entries({ name: 'Amina', phone: '0470 12 34 56', needs: 'interpreter' })) {
      const field = await find<HTMLElementTagNameMap['stek-text-field']>(canvasElement, `[name=${name}]`);
      field.value = value;
    }
    await press(canvasElement, '[type=submit]');
    await find(canvasElement, '#check');
  },
};

export const InDialog: Story = {
  render: () => sample(true),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button');
    await find(canvasElement, 'dialog[open]');
  },
};
