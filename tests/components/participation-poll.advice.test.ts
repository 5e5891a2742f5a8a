import { expect } from '@esm-bundle/chai';
import { createStekClient } from '../../src/sdk/client.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import { eventually } from '../support/eventually.ts';
import { pollClient, stekError } from '../support/poll-client.ts';
import { clearPolls, pollTitled, showPoll } from '../support/poll-page.ts';

const said: string[] = [];
const { warn } = console;

/** Waits until the webmaster has been told so, and expects it to be said once. */
async function told(...words: string[]): Promise<void> {
  const found = () => said.filter(one => words.every(word => one.includes(word)));
  await eventually(() => expect(found().length, `${words.join(' … ')} in ${said.join('\n')}`).to.equal(1));
}

const failing = (...failure: Parameters<typeof stekError>) =>
  pollClient({ fails: async () => Promise.reject(stekError(...failure)) });

describe('A mistake in the page with a poll', () => {
  beforeEach(() => {
    said.length = 0;
    console.warn = (text: string) => said.push(text);
  });
  afterEach(() => {
    console.warn = warn;
    clearPolls();
  });

  it('is told where there is no source', async () => {
    document.body.append(document.createElement('stek-participation-poll'));
    await told(
      '<stek-participation-poll> has no source. Give it api="https://stek.example.be/v1/ieper" or src="poll.json"',
    );
    document.querySelector('stek-participation-poll')!.remove();
  });

  it('is told where the poll is not there', async () => {
    await showPoll({ client: failing('not_found', 'not_found') }, { 'poll-id': 'nietdaar' });
    await told('poll-id="nietdaar" is no poll that everybody may see.', 'stek poll list');
  });

  it('is told where a file holds what was written to make a poll', async () => {
    const draft = { questions: [], title: { nl: 'Wat?' } };
    const answer = async () => new Response(JSON.stringify(draft));
    const client = createStekClient({
      transport: staticFiles({ polls: 'https://x.example/poll.json' }, { fetch: answer }),
    });
    const poll = await showPoll({ client }, { src: 'poll.json' });
    await pollTitled(poll, 'Er is nu geen vraag.');
    await told('src="poll.json" holds what cannot be read as polls:', '/items/0/id: ', 'polls/k3f9x2ab');
  });

  it('is told where a tablet has no key', async () => {
    await showPoll({ client: undefined }, { api: 'https://stek.example.be/v1/ieper', kiosk: '' });
    await told('This tablet has no key', 'stek poll kiosk');
  });

  it('is no mistake where a poll comes', async () => {
    await pollTitled(await showPoll(), 'Wat doen we in januari?');
    expect(said).to.deep.equal([]);
  });
});
