/** The server's clock, as far as its answers (`Date`, RFC 9110) tell: a device's own can be days wrong, and be set right later. */
export class ServerTime {
  #date: number | undefined;
  #since = 0;

  /** @param date milliseconds since 1970; `undefined` changes nothing */
  note(date: number | undefined): void {
    if (date === undefined) return;
    this.#date = date;
    this.#since = performance.now();
  }

  /** Milliseconds since 1970 by the server's clock now; `undefined` where no answer told. No clock that is set can change it. */
  now(): number | undefined {
    return this.#date === undefined ? undefined : this.#date + performance.now() - this.#since;
  }

  /** A moment to measure an age from. */
  moment(): Moment {
    return { device: Date.now(), server: this.now() };
  }
}

/** A moment by two clocks, in milliseconds since 1970. */
export interface Moment {
  readonly device: number;
  readonly server?: number | undefined;
}
