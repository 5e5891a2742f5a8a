/** Between two sign-ups, milliseconds: some 48 a second. */
const PACE = 1000 / 48;

/** People who sign up by HTTP at a steady pace, whether or not those before were answered. */
export class SignUps {
  /** How many were acknowledged. */
  taken = 0;
  readonly #served: { url: string; key: string };
  readonly #dates: readonly string[];
  readonly #running = new Set<Promise<void>>();
  #sent = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param served address of the API of the municipality, and a worker's key */
  constructor(served: { url: string; key: string }, dates: readonly string[]) {
    this.#served = served;
    this.#dates = dates;
  }

  start(): void {
    const began = performance.now();
    const before = this.#sent;
    this.#timer = setInterval(() => {
      while (this.#sent - before < (performance.now() - began) / PACE) this.#send();
    }, PACE);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#running);
  }

  #send(): void {
    const number = ++this.#sent;
    const request = this.#signUp(number).finally(() => this.#running.delete(request));
    this.#running.add(request);
  }

  async #signUp(number: number): Promise<void> {
    // Steps that have no factor in common with how many there are reach all dates in turn.
    const occurrenceId = this.#dates[(number * 7919) % this.#dates.length];
    const contact = { phone: `+3247${String(number).padStart(7, '0')}` };
    const response = await fetch(`${this.#served.url}/sign-ups`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.#served.key}`,
        'content-type': 'application/json',
        'idempotency-key': `"${crypto.randomUUID()}"`,
      },
      body: JSON.stringify({ occurrenceId, firstName: 'Marie', contact }),
    });
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    this.taken++;
  }
}
