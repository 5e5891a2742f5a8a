import { expect } from '@esm-bundle/chai';
import { a11ySnapshot, findAccessibilityNode, sendKeys } from '@web/test-runner-commands';
import { showsAccessibilityTree } from './accessibility-tree.ts';
import 'axe-core/axe.min.js';
import type { FormControl } from '../../src/foundation/form/form-control.ts';

/** A value as a visitor gives it, and what then goes with the form. */
export interface Filled {
  values: readonly string[];
  /** The entries of the form, without their name. */
  sent: readonly string[];
}

/** What a kind of control must say of itself to be held to the contract; nothing may be left out. */
export interface ControlKind<C extends FormControl> {
  tag: string;
  /** Gives a new control what it needs beside its name and label. */
  prepare: (control: C) => void;
  /** Two good values that differ, at least. */
  good: readonly [Filled, Filled, ...Filled[]];
  /** A value for the `value` attribute, and the values it stands for. */
  initial: { attribute: string; values: readonly string[] };
  /** Values that are there and may not be sent, with words that must be in the error; empty for a kind that has none. */
  bad: readonly { values: readonly string[]; reason: keyof ValidityStateFlags; words: RegExp }[];
  /** The keys that answer the control once it has the focus, and the values they give; for what no keys answer, what a hand does. */
  typed:
    { keys: readonly string[]; values: readonly string[] } | { hand: (control: C) => Promise<void>; values: RegExp };
  /** What is answered, where that is no native input. */
  input?: string;
  /**
   * An input in the accessibility tree: its role, and its name when that is not the label of the control. (The tests see no groups
   * there; the name of a group is held to its legend or `aria-label`.)
   */
  inTree: { role: string; name?: string };
}

declare const axe: { run(context: Element, options?: object): Promise<{ violations: { id: string; help: string }[] }> };

const NAME = 'answer';
const LABEL = 'Wat past voor je?';

/** What every control of our forms does, tested on one kind of it. Run it once for each kind. */
export function formControlContract<C extends FormControl>(kind: ControlKind<C>): void {
  describe(`<${kind.tag}> keeps the contract of a form control`, () => {
    let form: HTMLFormElement;

    const make = (more: Partial<Record<string, unknown>> = {}, attributes: Record<string, string> = {}): C => {
      const control = document.createElement(kind.tag) as C;
      for (const [name, value] of Object.entries(attributes)) control.setAttribute(name, value);
      kind.prepare(control);
      Object.assign(control, { name: NAME, label: LABEL, ...more });
      return control;
    };
    const place = async (control: C): Promise<C> => {
      form.append(control);
      await control.updateComplete;
      return control;
    };
    const sent = () => new FormData(form).getAll(NAME);
    const inside = <E extends Element = HTMLElement>(control: C, selector: string) =>
      control.shadowRoot!.querySelector<E>(selector);
    const inputs = kind.input ?? 'input, textarea, select';
    const input = (control: C) => inside<HTMLInputElement>(control, inputs)!;
    /** Answers it as a visitor does, step by step; it has the focus. */
    const answer = async (control: C, after: () => Promise<void> = async () => undefined) => {
      if ('hand' in kind.typed) {
        await kind.typed.hand(control);
        return after();
      }
      for (const press of kind.typed.keys) {
        await sendKeys({ press });
        await after();
      }
    };
    /** What carries the name: the input, or the group of inputs. */
    const named = (control: C) => inside(control, 'fieldset') ?? input(control);
    const [first, second] = kind.good;

    beforeEach(() => {
      form = document.createElement('form');
      form.noValidate = true;
      document.body.append(form);
    });
    afterEach(() => form.remove());

    it('sends what was filled in, under its name', async () => {
      const control = await place(make());
      for (const { values, sent: expected } of kind.good) {
        control.values = values;
        expect(sent()).to.deep.equal(expected);
      }
    });

    it('sends what it was given before it was on the page', () => {
      form.append(make({ values: first.values }));
      expect(sent()).to.deep.equal(first.sent);
    });

    it('sends nothing without a name', async () => {
      const control = await place(make({ name: '', values: first.values }));
      expect([...new FormData(form)]).to.deep.equal([]);
      expect(control.name).to.equal('');
    });

    it('knows its form and is one of its elements', async () => {
      const control = await place(make());
      expect(control.form).to.equal(form);
      expect([...form.elements]).to.deep.equal([control]);
    });

    it('starts with the value of its attribute and returns to it on reset', async () => {
      const control = await place(make({}, { value: kind.initial.attribute }));
      expect(control.values).to.deep.equal(kind.initial.values);
      control.values = second.values;
      control.error = 'Dit past niet.';
      form.reset();
      await control.updateComplete;
      expect(control.values).to.deep.equal(kind.initial.values);
      expect(control.error).to.equal('');
      expect(inside(control, '#error')).to.equal(null);
    });

    it('is empty again on reset when it had no value', async () => {
      const control = await place(make({ values: first.values }));
      form.reset();
      expect(control.values).to.deep.equal([]);
    });

    it('shows again what the browser remembered of it', async () => {
      const control = await place(make());
      control.formStateRestoreCallback(JSON.stringify(second.values), 'restore');
      await control.updateComplete;
      expect(control.values).to.deep.equal(second.values);
      expect(sent()).to.deep.equal(second.sent);
    });

    it('takes what the browser fills in by itself', async () => {
      const control = await place(make());
      control.formStateRestoreCallback(first.values[0] ?? '', 'autocomplete');
      expect(control.value).to.equal(first.values[0]);
    });

    it('may not be empty, unless it is optional', async () => {
      const control = await place(make());
      expect(control.check()).to.not.equal('');
      expect(control.validity.valueMissing).to.equal(true);
      expect(control.validationMessage).to.equal(control.error);
      control.optional = true;
      await control.updateComplete;
      expect(control.validity.valid).to.equal(true);
      expect(control.shadowRoot!.textContent).to.contain('(niet verplicht)');
    });

    it('answers who asks it, also in a form with novalidate', async () => {
      const control = await place(make());
      expect(control.checkValidity()).to.equal(false);
      expect(control.error).to.equal(control.validationMessage);
      control.values = first.values;
      expect(control.checkValidity()).to.equal(true);
      expect(control.error).to.equal('');
    });

    it('says that it is optional in words, and never marks with an asterisk', async () => {
      for (const optional of [true, false]) {
        const control = await place(make({ optional, hint: 'Zo weten we het.', error: 'Dit past niet.' }));
        expect(control.shadowRoot!.textContent).to.not.contain('*');
        expect(control.shadowRoot!.textContent?.includes('(niet verplicht)')).to.equal(optional);
      }
    });

    it('says what to do in the words it was given when it is empty', async () => {
      const control = await place(make({ missing: 'Kies of vul iets in.' }));
      expect(control.check()).to.equal('Kies of vul iets in.');
    });

    it('is good once it is filled in well', async () => {
      const control = await place(make());
      for (const { values } of kind.good) {
        control.values = values;
        expect(control.validity.valid, String(values)).to.equal(true);
        expect(control.check()).to.equal('');
      }
    });

    for (const { values, reason, words } of kind.bad) {
      it(`is not good with ${JSON.stringify(values)}, and says what to do`, async () => {
        const control = await place(make({ values }));
        expect(control.check()).to.match(words);
        expect(control.validity[reason]).to.equal(true);
        expect(control.check()).to.not.match(/ongeldig/i);
      });
    }

    it('shows no error and has no state before the form asks', async () => {
      const control = await place(make());
      expect(control.matches(':state(user-invalid)')).to.equal(false);
      expect(inside(control, '#error')).to.equal(null);
      expect(inside(control, '[aria-invalid]')).to.equal(null);
      // Firefox tells a screen reader of what matches this, of the form too.
      expect([control, form].filter(one => one.matches(':invalid'))).to.deep.equal([]);
    });

    it('judges nothing while someone answers', async () => {
      const control = await place(make());
      control.focus();
      await answer(control, async () => {
        await control.updateComplete;
        expect(inside(control, '#error')).to.equal(null);
      });
      control.blur();
      await control.updateComplete;
      expect(control.matches(':state(user-invalid)')).to.equal(false);
    });

    it('is user-invalid from the moment the form asks until it asks again', async () => {
      const control = await place(make());
      control.check();
      await control.updateComplete;
      expect(control.matches(':state(user-invalid)')).to.equal(true);
      control.values = first.values;
      await control.updateComplete;
      expect(control.matches(':state(user-invalid)')).to.equal(true);
      control.check();
      await control.updateComplete;
      expect(control.matches(':state(user-invalid)')).to.equal(false);
    });

    it('stops a page’s own form without novalidate, and shows why', async () => {
      form.noValidate = false;
      const control = await place(make());
      let submitted = false;
      form.addEventListener('submit', event => {
        event.preventDefault();
        submitted = true;
      });
      form.requestSubmit();
      await control.updateComplete;
      expect(submitted).to.equal(false);
      expect(inside(control, '#error')?.textContent).to.contain(control.validationMessage);
    });

    it('wires its hint and its error to the input', async () => {
      const control = await place(make({ hint: 'Zo weten we het.', error: 'Dit past niet.' }));
      // Of a group, where Tab comes to first may say it.
      const says = named(control).hasAttribute('aria-describedby') ? named(control) : input(control);
      const ids = says.getAttribute('aria-describedby')?.split(' ') ?? [];
      const said = ids.map(id => inside(control, `#${id}`)?.textContent?.replace(/\s+/g, ' ').trim());
      // What is no native input says more of itself behind them.
      expect(kind.input ? said.slice(0, 2) : said).to.deep.equal(['Zo weten we het.', 'Let op: Dit past niet.']);
      expect(inside(control, '[aria-invalid=true]')).to.not.equal(null);
    });

    it('puts the error before the input', async () => {
      const control = await place(make({ error: 'Dit past niet.' }));
      const order = inside(control, '#error')!.compareDocumentPosition(input(control));
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    });

    it('has its label as its name', async () => {
      const control = await place(make());
      expect(nameOf(named(control))).to.equal(LABEL);
    });

    it('has that name, and its error, in the accessibility tree', async function () {
      if (!showsAccessibilityTree) this.skip();
      await place(make({ error: 'Dit past niet.' }));
      const tree = JSON.stringify(await a11ySnapshot({}));
      const { role, name = LABEL } = kind.inTree;
      expect(await treeNode(role, name), tree).to.not.equal(null);
      expect(tree).to.contain('Dit past niet.');
    });

    it('has that name with its label hidden too, and the label is not read once more by itself', async function () {
      const control = await place(make({ hideLabel: true }));
      const label = control.shadowRoot!.querySelector('#label');
      expect(label?.getAttribute('aria-hidden')).to.equal('true');
      if (!showsAccessibilityTree) this.skip();
      expect(await treeNode(kind.inTree.role, kind.inTree.name ?? LABEL)).to.not.equal(null);
    });

    if (!kind.inTree.name) {
      it('has the name of the page’s label in the accessibility tree', async function () {
        if (!showsAccessibilityTree) this.skip();
        const control = await place(make({ label: '', id: 'named' }));
        form.append(Object.assign(document.createElement('label'), { htmlFor: 'named', textContent: 'Van de pagina' }));
        await settled(control);
        expect(await treeNode(kind.inTree.role, 'Van de pagina')).to.not.equal(null);
      });
    }

    it('takes the label that the page puts around it as its name', async () => {
      const control = make({ label: '' });
      const label = document.createElement('label');
      label.append('Naam van de buur ', control);
      form.append(label);
      await control.updateComplete;
      expect(nameOf(named(control))).to.equal('Naam van de buur');
    });

    it('takes a label of the page that comes later, and follows its words', async () => {
      const control = await place(make({ label: '', id: 'later' }));
      const label = Object.assign(document.createElement('label'), { htmlFor: 'later', textContent: 'Eerst dit' });
      form.append(label);
      await settled(control);
      expect(nameOf(named(control))).to.equal('Eerst dit');
      label.textContent = 'Dan dat';
      await settled(control);
      expect(nameOf(named(control))).to.equal('Dan dat');
    });

    it('takes the aria-label of the page as its name', async () => {
      const control = await place(make({ label: '' }, { 'aria-label': 'Van buiten' }));
      expect(nameOf(named(control))).to.equal('Van buiten');
      expect(control.check()).to.not.contain('“”');
    });

    it('takes the focus when the page’s label is pressed', async () => {
      const control = await place(make({ label: '', id: 'pressed' }));
      const label = Object.assign(document.createElement('label'), { htmlFor: 'pressed', textContent: 'Druk hier' });
      form.prepend(label);
      label.click();
      expect(document.activeElement).to.equal(control);
      expect(control.shadowRoot!.activeElement?.matches(inputs)).to.equal(true);
    });

    it('gives the focus it gets to its input', async () => {
      const control = await place(make());
      control.focus();
      expect(control.shadowRoot!.activeElement).to.equal(input(control));
    });

    it('does not take part while a fieldset disables it', async () => {
      const control = make({ values: first.values });
      const group = document.createElement('fieldset');
      form.append(group);
      group.append(control);
      group.disabled = true;
      await control.updateComplete;
      expect(sent()).to.deep.equal([]);
      expect(isOff(input(control))).to.equal(true);
      expect(control.check()).to.equal('');
      group.disabled = false;
      await control.updateComplete;
      expect(sent()).to.deep.equal(first.sent);
      expect(isOff(input(control))).to.equal(false);
    });

    it('does not take part while it is disabled itself', async () => {
      const control = await place(make({ values: first.values, disabled: true }));
      await settled(control);
      expect(sent()).to.deep.equal([]);
      expect(isOff(input(control))).to.equal(true);
    });

    it('answers to real keys or a real hand, and tells of it with input and change events', async () => {
      const control = await place(make());
      // In WebKit the Tab key leaves the last field of a page for nowhere.
      form.append(Object.assign(document.createElement('button'), { textContent: 'Verder' }));
      const told: string[] = [];
      for (const type of ['input', 'change']) {
        form.addEventListener(type, ({ target }) => target === control && told.push(type));
      }
      control.focus();
      await answer(control);
      await sendKeys({ press: 'Tab' });
      if ('hand' in kind.typed) expect(control.value).to.match(kind.typed.values);
      else expect(control.values).to.deep.equal(kind.typed.values);
      expect(told).to.include.members(['input', 'change']);
      expect(told.filter(type => type === 'change')).to.have.length(1);
    });

    it('speaks to the reader with u where the page does', async () => {
      const control = await place(make({ address: 'u', optional: true }));
      await settled(control);
      expect(control.shadowRoot!.textContent).to.not.match(/\b(je|jouw)\b(?! ?\?)/);
    });

    for (const [state, more] of Object.entries({
      'when it is empty': {},
      'when it is filled in': { values: first.values, hint: 'Zo weten we het.' },
      'when it is optional': { optional: true },
      'with an error': { error: 'Dit past niet.', hint: 'Zo weten we het.' },
      'when it is disabled': { disabled: true },
      'with a label for assistive technology only': { hideLabel: true },
    })) {
      it(`has no fault that axe finds ${state}`, async () => {
        await settled(await place(make(more)));
        const { violations } = await axe.run(form, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, help }) => `${id}: ${help}`)).to.deep.equal([]);
      });
    }
  });
}

interface TreeNode {
  role: string;
  name: string;
  children: TreeNode[];
}

async function treeNode(role: string, name: string): Promise<TreeNode | null> {
  // The command gives the tree; its types say nothing.
  const tree = (await a11ySnapshot({})) as unknown as TreeNode;
  return findAccessibilityNode<TreeNode>(tree, node => node.role === role && node.name === name);
}

/** Whether it says that it cannot be answered. */
const isOff = (input: HTMLElement): boolean => input.matches(':disabled, [aria-disabled=true]');

async function settled(control: FormControl): Promise<void> {
  await new Promise(resolve => setTimeout(resolve));
  await control.updateComplete;
}

/** The name as the algorithm finds it here: a label of our own root, else `aria-label`. */
function nameOf(element: HTMLElement): string | undefined {
  const own = element.querySelector('legend') ?? (element as Partial<HTMLInputElement>).labels?.[0];
  const naming = element.getAttribute('aria-labelledby');
  const other = naming ? (element.getRootNode() as ShadowRoot).getElementById(naming) : null;
  return (own?.textContent ?? other?.textContent ?? element.getAttribute('aria-label'))?.replace(/\s+/g, ' ').trim();
}
