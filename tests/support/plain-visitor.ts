import assert from 'node:assert/strict';
import type { App } from '../../src/server/app.ts';

/** What a person without JavaScript sees. */
export interface Shown {
  status: number;
  html: string;
  headers: Headers;
}

/** A person without JavaScript: reads pages, fills in forms, presses buttons. */
export class PlainVisitor {
  readonly #app: App;
  readonly #env: object;

  /** @param address of their device */
  constructor(app: App, address?: string) {
    this.#app = app;
    this.#env = address === undefined ? {} : { incoming: { socket: { remoteAddress: address } } };
  }

  async open(path: string): Promise<Shown> {
    return read(await this.#app.request(`http://stek.test${path}`, { headers: { accept: 'text/html' } }, this.#env));
  }

  /** Presses the button with this text in a page, with the fields of its form and what was typed. */
  async press(
    page: Shown,
    button: string,
    typed: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Shown> {
    const forms = [...page.html.matchAll(/<form method="post" action="([^"]+)"[^>]*>(.*?)<\/form>/gs)];
    const form = forms.find(([, , inside]) => inside?.includes(`>${button}</button>`));
    assert.ok(form, `no form with the button “${button}”`);
    const [, action = '', inside = ''] = form;
    const [, name, value = ''] = /<button name="([^"]+)" value="([^"]+)"[^>]*>/.exec(inside) ?? [];
    const body = new URLSearchParams({ ...fieldsOf(inside), ...typed, ...(name && { [name]: value }) });
    return read(
      await this.#app.request(
        `http://stek.test${action.replaceAll('&amp;', '&')}`,
        {
          method: 'POST',
          // What browsers send with a form of a page whose referrer policy is no-referrer.
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin: 'null',
            accept: 'text/html',
            ...headers,
          },
          body: String(body),
        },
        this.#env,
      ),
    );
  }
}

/** What stands in the fields of a form, as a browser would send it. */
export function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input ([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const of = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const isOff = /^(radio|checkbox)$/.test(of('type') ?? '') && !/\schecked(\s|$)/.test(attributes);
    const name = of('name');
    return name === undefined || isOff ? [] : [[name, of('value') ?? '']];
  });
  const selects = [...html.matchAll(/<select [^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options = '']) => [name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''],
  );
  const areas = [...html.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs)].map(([, name, text]) => [
    name,
    // A browser leaves the first end of a line out.
    text?.replace(/^\n/, ''),
  ]);
  return Object.fromEntries([...inputs, ...selects, ...areas]) as Record<string, string>;
}

const read = async (response: Response): Promise<Shown> => ({
  status: response.status,
  html: await response.text(),
  headers: response.headers,
});
