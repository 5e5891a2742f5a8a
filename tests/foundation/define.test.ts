import { expect } from '@esm-bundle/chai';
import { define } from '../../src/foundation/define.ts';
import { VERSION } from '../../src/foundation/version.ts';
import { eventually } from '../support/eventually.ts';

/** The warnings that an action gives, some a moment later: their words are fetched. */
async function warnings(action: () => void, most: number): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => said.push(text);
  try {
    action();
    await eventually(() => expect(said).to.have.length(most));
    await new Promise(resolve => setTimeout(resolve, 100));
  } finally {
    console.warn = warn;
  }
  return said;
}

const copy = (version: string) =>
  class extends HTMLElement {
    static readonly version = version;
  };

describe('Defining an element', () => {
  it('is silent when a second copy of the same version comes', async () => {
    const first = copy(VERSION);
    const said = await warnings(() => {
      define('test-same', first);
      define('test-same', first);
      define('test-same', copy(VERSION));
    }, 0);
    expect(said).to.deep.equal([]);
    expect(customElements.get('test-same')).to.equal(first);
  });

  it('keeps the first copy and warns once when another version is on the page', async () => {
    const first = copy('0.0.1');
    const said = await warnings(() => {
      customElements.define('test-old', first);
      customElements.define('test-older', copy('0.0.1'));
      define('test-old', copy(VERSION));
      define('test-older', copy(VERSION));
    }, 1);
    expect(customElements.get('test-old')).to.equal(first);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('0.0.1').and.to.contain(VERSION).and.to.contain('Load one version');
  });

  it('knows the version of the package', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(VERSION).to.equal(version);
  });
});
