/** A session with a browser over the W3C WebDriver protocol: only what the tests ask for. */
export class WebDriverSession {
  readonly #url: string;

  private constructor(url: string) {
    this.#url = url;
  }

  /** Opens a browser through the driver that listens at `driver`, waiting until it listens. */
  static async open(driver: string, capabilities: object): Promise<WebDriverSession> {
    for (let tries = 0; ; tries += 1) {
      try {
        const { sessionId } = await call<{ sessionId: string }>(`${driver}/session`, 'POST', {
          capabilities: { alwaysMatch: capabilities },
        });
        return new WebDriverSession(`${driver}/session/${sessionId}`);
      } catch (error) {
        if (tries === 50 || !(error instanceof TypeError)) throw error;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
  }

  navigate(url: string): Promise<unknown> {
    return call(`${this.#url}/url`, 'POST', { url });
  }

  evaluate<Result>(script: string): Promise<Result> {
    return call(`${this.#url}/execute/sync`, 'POST', { script, args: [] });
  }

  perform(actions: object[]): Promise<unknown> {
    return call(`${this.#url}/actions`, 'POST', { actions });
  }

  setWindowSize(width: number, height: number): Promise<unknown> {
    return call(`${this.#url}/window/rect`, 'POST', { width, height });
  }

  close(): Promise<unknown> {
    return call(this.#url, 'DELETE');
  }
}

/** A browser that is lost says nothing any more: after so many milliseconds it counts as lost. */
const PATIENCE = 30_000;

async function call<Result>(url: string, method: string, body?: object): Promise<Result> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: Result };
  if (!response.ok) throw new Error(`WebDriver ${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}
