import { controlsOf } from './controls-of.ts';

/** What is kept of a form while it is filled in. */
interface StoredDraft {
  step: number;
  values: Record<string, readonly string[]>;
}

/**
 * Keeps what was filled in for as long as the tab lives, so that a reload loses nothing. Nothing is kept before the first input,
 * nothing without a key, and nothing where the browser refuses.
 */
export class Draft {
  readonly #key: () => string | undefined;

  /** @param key Name of the draft, the same after a reload; `undefined` for a form that leaves no trace. */
  constructor(key: () => string | undefined) {
    this.#key = key;
  }

  keep(form: HTMLFormElement, step: number): void {
    const values = Object.fromEntries(controlsOf(form).map(({ name, values }) => [name, values]));
    this.#store((storage, key) => storage.setItem(key, JSON.stringify({ step, values } satisfies StoredDraft)));
  }

  /** Fills in what was kept, and gives the step where the visitor was; `undefined` when there is nothing. */
  restore(form: HTMLFormElement): number | undefined {
    return this.#store((storage, key) => {
      const text = storage.getItem(key);
      if (!text) return undefined;
      const { step, values } = JSON.parse(text) as StoredDraft;
      for (const control of controlsOf(form)) control.values = values[control.name] ?? control.values;
      return step;
    });
  }

  wipe(): void {
    this.#store((storage, key) => storage.removeItem(key));
  }

  #store<T>(use: (storage: Storage, key: string) => T): T | undefined {
    const key = this.#key();
    try {
      return key ? use(sessionStorage, `stek.draft.${key}`) : undefined;
    } catch {
      // Storage is off or full, or the draft is damaged: the form works without.
      return undefined;
    }
  }
}

/** Whether something of that name was filled in before a reload, and not sent. */
export function hasDraft(key: string): boolean {
  try {
    return sessionStorage.getItem(`stek.draft.${key}`) !== null;
  } catch {
    return false;
  }
}
