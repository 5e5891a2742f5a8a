import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { inTime } from './outbox-browser.ts';

/** What two people answer on a card. */
export interface CardAnswers {
  theme: string;
  /** Id of who gets it, where there is a choice. */
  recipient?: string | undefined;
  firstName: string;
  /** What they sign with. @default their first name */
  typedName?: string;
  phone: string;
  ownWords: string;
  senderName: string;
  senderPhone: string;
  /** What the person says yes to. */
  scopes: readonly string[];
  /** Fields that may stay empty, by name. */
  more?: Readonly<Record<string, string>>;
}

interface Focused {
  /** Of the field it is in. */
  name: string | null;
  /** Of the box itself. */
  value: string;
  type: string;
  words: string;
}

/** Where somebody can go further, and never is further than that. */
const MOST_TABS = 60;

/** A referral card on a page, filled in with the keys of a keyboard and nothing else. */
export class CardByKeys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Everything that the card says now. */
  text(): Promise<string> {
    return this.page.evaluate(() => {
      const root = document.querySelector('stek-referral-card')?.shadowRoot;
      const words = [...(root?.children ?? [])].map(part => (part as HTMLElement).innerText ?? '');
      return words.join(' ').replaceAll(/\s+/g, ' ').trim();
    });
  }

  says(words: RegExp): Promise<void> {
    return inTime(async () => assert.match(await this.text(), words));
  }

  /** From the offer to the last look over the answers. @param look what a test does while who gets it is shown */
  async fillIn(answers: CardAnswers, look?: () => Promise<void>): Promise<void> {
    await this.#asks('offer');
    await this.choose('themes', answers.theme);
    await this.#enter('Ik wil dat iemand mij belt', 'who');
    await look?.();
    if (answers.recipient !== undefined) await this.choose('recipient', answers.recipient);
    await this.#enter('Ga verder', 'you');
    await this.type('firstName', answers.firstName);
    await this.#optional(answers, 'lastName');
    await this.type('phone', answers.phone);
    await this.#enter('Ga verder', 'speaks');
    await this.choose('speaks', 'nl');
    await this.#enter('Ga verder', 'safe');
    await this.#enter('Ga verder', 'words');
    await this.type('ownWords', answers.ownWords);
    await this.#enter('Ga verder', 'more');
    for (const name of ['wishes', 'alreadyDone', 'strengths']) await this.#optional(answers, name);
    await this.#enter('Ga verder', 'sender');
    await this.type('senderName', answers.senderName);
    await this.#optional(answers, 'senderOrganisation');
    await this.type('senderPhone', answers.senderPhone);
    await this.#optional(answers, 'senderEmail');
    await this.#enter('Ga verder', 'consent');
    await this.#sign(answers);
  }

  async #sign({ scopes, firstName, typedName = firstName }: CardAnswers): Promise<void> {
    for (const scope of scopes) await this.choose(scope, 'yes');
    await this.#enter('Ga verder', 'signature');
    await this.choose('way', 'typed');
    await this.type('typedName', typedName);
    await this.choose('confirm.typed', 'yes');
    await this.#enter('Ga verder', 'check');
  }

  async send(): Promise<void> {
    await this.#tabTo(({ words }) => words === 'Stuur de kaart', 'send');
    await this.page.keyboard.press('Enter');
  }

  /** @returns the codes on the strips of the person and of who filled it in with them */
  async codes(): Promise<{ personCode: string; senderCode: string; ref: string }> {
    await this.says(/De kaart is aangekomen\./);
    const [personCode = '', senderCode = ''] = await this.page.$$eval('>>> .strip .code', found =>
      found.map(code => [...code.querySelectorAll('.group')].map(group => group.textContent).join('')),
    );
    for (const code of [personCode, senderCode]) assert.match(code, /^\d{16}$/);
    const [ref = ''] = /DST-\d\d-\d{4}/.exec(await this.text()) ?? [];
    return { personCode, senderCode, ref };
  }

  async type(name: string, text: string): Promise<void> {
    await this.#tabTo(focused => focused.name === name, name);
    await this.page.keyboard.type(text);
  }

  /** Ticks a box, or goes through a list with the arrows. */
  async choose(name: string, value: string): Promise<void> {
    await this.#tabTo(one => one.name === name && (one.type !== 'checkbox' || one.value === value), name);
    const { type } = await this.#focused();
    if (type === 'checkbox') return this.page.keyboard.press(' ');
    await this.page.keyboard.press(' ');
    for (let presses = 0; presses < MOST_TABS && (await this.#focused()).value !== value; presses++)
      await this.page.keyboard.press('ArrowDown');
    assert.equal((await this.#focused()).value, value, name);
  }

  #optional({ more }: CardAnswers, name: string): Promise<void> | void {
    const text = more?.[name];
    return text === undefined ? undefined : this.type(name, text);
  }

  async #enter(words: string, next: string): Promise<void> {
    await this.#tabTo(focused => focused.words === words, words);
    await this.page.keyboard.press('Enter');
    await this.#asks(next);
  }

  /** Waits for a question, by what is asked there. */
  async #asks(question: string): Promise<void> {
    const shown = await this.page.waitForSelector(`>>> #${question === 'check' ? 'check' : `step-${question}`}`, {
      ...{ visible: true, timeout: 60_000 },
    });
    assert.ok(shown, question);
  }

  /** Presses Tab until the focus is on something that fits. */
  async #tabTo(fits: (focused: Focused) => boolean, what: string): Promise<void> {
    for (let presses = 0; presses < MOST_TABS && !fits(await this.#focused()); presses++)
      await this.page.keyboard.press('Tab');
    assert.ok(fits(await this.#focused()), `${what} is not reached: ${await this.text()}`);
  }

  #focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const host = (at?.getRootNode() as Partial<ShadowRoot> | undefined)?.host;
      const { value = '', type = '', innerText = '' } = at as Partial<HTMLInputElement>;
      return { name: host?.getAttribute('name') ?? null, value, type, words: innerText.trim() };
    });
  }
}
