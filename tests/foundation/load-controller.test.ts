import { expect } from '@esm-bundle/chai';
import { LitElement } from 'lit';
import { LoadController, type LoadState } from '../../src/foundation/load-controller.ts';

interface Ask {
  readonly month: string;
  readonly signal: AbortSignal;
  readonly answer: (text: string) => void;
  readonly fail: (error: Error) => void;
}

class Reader extends LitElement {
  static override properties = { month: {}, source: {} };
  declare month: string | undefined;
  declare source: string | undefined;
  readonly asks: Ask[] = [];
  readonly settled: LoadState<string>[] = [];
  readonly loading = new LoadController(this, {
    args: () => (this.month ? ([this.source, this.month] as const) : undefined),
    load: ([, month], signal) => new Promise<string>((answer, fail) => this.asks.push({ month, signal, answer, fail })),
    settled: state => this.settled.push(state),
  });

  /** The question asked at that turn; fails the test when it was not. */
  asked(turn: number): Ask {
    const ask = this.asks[turn];
    if (!ask) throw new Error(`Question ${turn} was not asked`);
    return ask;
  }
}
customElements.define('test-reader', Reader);

async function reader(month?: string): Promise<Reader> {
  const element = new Reader();
  element.month = month;
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

const turn = () => new Promise(resolve => setTimeout(resolve));

describe('Loading', () => {
  it('waits until it has what it needs', async () => {
    const element = await reader();
    expect(element.loading.state).to.deep.equal({ status: 'idle' });
    expect(element.asks).to.have.length(0);
  });

  it('gives the answer, and asks once for the same question', async () => {
    const element = await reader('2026-12');
    expect(element.loading.state.status).to.equal('loading');
    element.requestUpdate();
    await element.updateComplete;
    element.asked(0).answer('soep');
    await turn();
    expect(element.loading.state).to.deep.equal({ status: 'done', data: 'soep' });
    expect(element.asks).to.have.length(1);
    expect(element.settled).to.have.length(1);
  });

  it('keeps the old answer while it asks the next', async () => {
    const element = await reader('2026-12');
    element.asked(0).answer('soep');
    await turn();
    element.month = '2027-01';
    await element.updateComplete;
    expect(element.loading.state).to.deep.equal({ status: 'loading', data: 'soep' });
  });

  it('shows nothing of another source, not while it asks and not when the new one fails', async () => {
    const element = await reader('2026-12');
    element.asked(0).answer('soep');
    await turn();
    element.source = 'another';
    await element.updateComplete;
    expect(element.loading.state).to.deep.equal({ status: 'loading', data: undefined });
    const error = new Error('dead');
    element.asked(1).fail(error);
    await turn();
    expect(element.loading.state).to.deep.equal({ status: 'failed', error, data: undefined });
  });

  it('keeps its answer when it is moved while it asks again', async () => {
    const element = await reader('2026-12');
    element.asked(0).answer('soep');
    await turn();
    element.loading.reload();
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(element.asks).to.have.length(3);
    expect(element.loading.state).to.deep.equal({ status: 'loading', data: 'soep' });
  });

  it('drops an answer that comes too late, and tells who gave it', async () => {
    const element = await reader('2026-12');
    element.month = '2027-01';
    await element.updateComplete;
    expect(element.asked(0).signal.aborted).to.equal(true);
    element.asked(1).answer('januari');
    await turn();
    element.asked(0).answer('december');
    await turn();
    expect(element.loading.state.data).to.equal('januari');
    expect(element.settled).to.have.length(1);
  });

  it('says what failed, keeps the old answer, and asks again on request', async () => {
    const element = await reader('2026-12');
    element.asked(0).answer('soep');
    await turn();
    element.loading.reload();
    const error = new Error('offline');
    element.asked(1).fail(error);
    await turn();
    expect(element.loading.state).to.deep.equal({ status: 'failed', error, data: 'soep' });
    element.loading.reload();
    element.asked(2).answer('brood');
    await turn();
    expect(element.loading.state).to.deep.equal({ status: 'done', data: 'brood' });
  });

  it('lets a host wait for the answer to a change, once', async () => {
    const element = await reader();
    element.month = '2026-12';
    const answered = element.loading.begin();
    expect(element.loading.begin()).to.equal(undefined);
    element.asked(0).answer('soep');
    await answered;
    expect(element.loading.state.data).to.equal('soep');
    expect(element.asks).to.have.length(1);
  });

  it('stops when the element leaves, and asks again when it comes back unfinished', async () => {
    const element = await reader('2026-12');
    element.remove();
    expect(element.asked(0).signal.aborted).to.equal(true);
    document.body.append(element);
    await element.updateComplete;
    element.asked(1).answer('soep');
    await turn();
    expect(element.loading.state.data).to.equal('soep');
  });
});
