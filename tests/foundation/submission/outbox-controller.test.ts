import { expect } from '@esm-bundle/chai';
import type { ReactiveControllerHost } from 'lit';
import { useOutbox, type ElementOutbox } from '../../../src/foundation/outbox-for.ts';
import { OutboxController, type OutboxNews } from '../../../src/foundation/submission/outbox-controller.ts';
import type { Receipt } from '../../../src/schema/submission.ts';
import type { StekClient } from '../../../src/sdk/client.ts';
import type { OutboxEntry } from '../../../src/sdk/outbox/entry.ts';
import type { Submitted } from '../../../src/sdk/outbox/outbox.ts';
import type { AnyAnswer, ClientKind } from '../../../src/sdk/submissions/kind.ts';
import { outboxEntry } from '../../support/answering-outbox.ts';
import { eventually } from '../../support/eventually.ts';
import { CODE, refusal } from '../../support/sign-up-client.ts';

type Entries = readonly OutboxEntry[];

/** An outbox that does each step when a test says so: it may be quicker or slower than whoever listens to it. */
class HandDrivenOutbox implements ElementOutbox {
  readonly #lists: ((entries: Entries) => void)[] = [];
  #listener: (entries: Entries) => void = () => undefined;
  #end: ((outcome: Submitted<Receipt> | Error) => void) | undefined;

  submit<Q extends object, R extends AnyAnswer>(_kind: ClientKind<Q, R>, _request: Q): Promise<Submitted<R>> {
    return new Promise((resolve, reject) => {
      this.#end = outcome => (outcome instanceof Error ? reject(outcome) : resolve(outcome as unknown as Submitted<R>));
    });
  }

  list = (): Promise<Entries> => new Promise(resolve => this.#lists.push(resolve));

  subscribe(listener: (entries: Entries) => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }

  /** Answers who asked first what lies there. */
  async answer(...entries: OutboxEntry[]): Promise<void> {
    await eventually(() => expect(this.#lists, 'somebody asks').not.to.have.length(0));
    this.#lists.shift()!(entries);
    await settled();
  }

  /** Says that something changed. */
  tell(...entries: OutboxEntry[]): void {
    this.#listener(entries);
  }

  /** What becomes of what is being handed in. */
  async end(outcome: Submitted<Receipt> | Error): Promise<void> {
    await eventually(() => expect(this.#end, 'it is handed in').not.to.equal(undefined));
    this.#end!(outcome);
    await settled();
  }

  async prepare(): Promise<void> {}
  async remove(): Promise<void> {}
  async retry(): Promise<void> {}
  async canKeep(): Promise<boolean> {
    return true;
  }
}

/** Everything that was only waiting for a promise is done. */
const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

const receipt = { ref: 'WE-26-0001', code: CODE, state: 'new' };
const entry = (id: string, state: OutboxEntry['state']): OutboxEntry =>
  outboxEntry({ id, kind: 'wish', state, ...(state === 'sent' && { receipt }) });
const queued: Submitted<Receipt> = { state: 'queued', id: 'mine', durable: true };
const sent: Submitted<Receipt> = { state: 'sent', id: 'mine', receipt };

/** What an element knows of an outbox in which nothing lies yet, save what is said. */
async function open({ hasCode = true, before = [] as OutboxEntry[] } = {}) {
  const kind = { kind: 'wish', path: 'wishes', ...(!hasCode && { hasCode }) } as ClientKind<object, Receipt>;
  const outbox = new HandDrivenOutbox();
  const client = {} as StekClient;
  useOutbox(client, outbox);
  const news: string[] = [];
  const host = { addController: () => undefined, requestUpdate: () => undefined };
  const controller = new OutboxController<object, Receipt>(host as unknown as ReactiveControllerHost, {
    ...{ kind, client: () => client },
    settled: (told: readonly OutboxNews[]) => void news.push(...told.map(({ id, state }) => `${id} ${state}`)),
  });
  await controller.open();
  await outbox.answer(...before);
  return { outbox, controller, news };
}

const waiting = ({ waiting: entries }: { waiting: Entries }): string[] => entries.map(({ id }) => id);

describe('What an element hears of its outbox', () => {
  it('is that something went which had only just begun to wait', async () => {
    const { outbox, controller, news } = await open();
    const outcome = controller.submit({}, 1000);
    outbox.tell(entry('mine', 'queued'));
    await outbox.end(queued);
    expect(await outcome).to.equal(queued);
    await outbox.answer(entry('mine', 'sent'));
    expect(news).to.deep.equal(['mine sent']);
  });

  it('is that it went before it was said that it waits', async () => {
    const { outbox, controller, news } = await open();
    void controller.submit({}, 1000);
    outbox.tell(entry('mine', 'queued'));
    outbox.tell(entry('mine', 'sent'));
    await outbox.end(queued);
    await outbox.answer(entry('mine', 'sent'));
    expect(news).to.deep.equal(['mine sent']);
  });

  it('is not undone by what was read before it, and comes once', async () => {
    const { outbox, controller, news } = await open();
    void controller.submit({}, 1000);
    await outbox.end(queued);
    outbox.tell(entry('mine', 'sent'));
    await outbox.answer(entry('mine', 'queued'));
    expect([waiting(controller), news]).to.deep.equal([[], ['mine sent']]);
    outbox.tell(entry('mine', 'sent'));
    expect(news).to.deep.equal(['mine sent']);
  });

  it('is not undone by a first look that takes long', async () => {
    const { outbox, controller, news } = await open({ before: [entry('old', 'queued')] });
    controller.hostDisconnected();
    controller.hostConnected();
    await settled();
    outbox.tell(entry('old', 'sent'));
    await outbox.answer(entry('old', 'queued'));
    expect([waiting(controller), news]).to.deep.equal([[], ['old sent']]);
  });

  it('is that something which has no code went, also when the device has forgotten it by then', async () => {
    const { outbox, controller, news } = await open({ hasCode: false });
    void controller.submit({}, 1000);
    await outbox.end(queued);
    await outbox.answer();
    expect(news).to.deep.equal(['mine sent']);
  });

  it('is that something else went while this was being sent, and nothing of this', async () => {
    const { outbox, controller, news } = await open({ before: [entry('old', 'queued')] });
    void controller.submit({}, 1000);
    outbox.tell(entry('old', 'queued'), entry('mine', 'sending'));
    outbox.tell(entry('old', 'sent'), entry('mine', 'sent'));
    expect(news, 'not while somebody waits for an answer').to.deep.equal([]);
    await outbox.end(sent);
    await outbox.answer(entry('old', 'sent'), entry('mine', 'sent'));
    expect(news).to.deep.equal(['old sent']);
  });

  it('is nothing of what was refused, which who sent it reads at once', async () => {
    const { outbox, controller, news } = await open({ hasCode: false });
    const outcome = controller.submit({}, 1000).catch((error: unknown) => error);
    outbox.tell(entry('mine', 'queued'));
    outbox.tell(entry('mine', 'failed'));
    const refused = refusal('gone');
    await outbox.end(refused);
    expect(await outcome).to.equal(refused);
    await outbox.answer();
    outbox.tell();
    expect(news).to.deep.equal([]);
  });

  it('is nothing of what a person has put away', async () => {
    const { outbox, controller, news } = await open({ hasCode: false, before: [entry('old', 'queued')] });
    await controller.remove('old');
    outbox.tell();
    expect(news).to.deep.equal([]);
  });
});
