import { createDemo, type Demo } from '../../src/demo/create-demo.ts';
import { NOW } from './programme-client.ts';

/** The real server in the page, on a day on which something is on: the dates of the demo lie still, so page and server both live before them. */
export class DemoDay {
  readonly demo: Demo;
  readonly #now: typeof Date.now;

  private constructor(demo: Demo, now: typeof Date.now) {
    this.demo = demo;
    this.#now = now;
  }

  static async begin(): Promise<DemoDay> {
    const { now } = Date;
    const start = now();
    Date.now = () => NOW + now() - start;
    return new DemoDay(await createDemo({ clock: () => new Date(Date.now()) }), now);
  }

  /** The network works. */
  mend(): void {
    Object.assign(this.demo.network, { offline: false, fail: 0 });
  }

  async end(): Promise<void> {
    Date.now = this.#now;
    await this.demo.close();
  }
}
