/** A part of an element that is fetched after the first picture stands, or when it is first needed. */
export class LazyPart<T> {
  readonly #fetch: () => Promise<T>;
  #part: T | undefined;
  #coming: Promise<T> | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** The part, if it is here. */
  get now(): T | undefined {
    return this.#part;
  }

  /** Fetches the part, once; a failure may be tried again. */
  load(): Promise<T> {
    return (this.#coming ??= this.#fetch().then(
      part => (this.#part = part),
      (error: unknown) => {
        this.#coming = undefined;
        throw error;
      },
    ));
  }
}
