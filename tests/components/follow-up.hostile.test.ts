import { expect } from '@esm-bundle/chai';
import '../../src/components/follow-up/stek-follow-up.ts';
import type { FollowUpView } from '../../src/schema/submission.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from '../support/eventually.ts';
import { CODE, followUpClient, followUpOf, unknownOf } from '../support/follow-up-client.ts';
import { refusal } from '../support/sign-up-client.ts';

type FollowUp = HTMLElementTagNameMap['stek-follow-up'];

let shown: FollowUp | undefined;
const address = location.pathname + location.search;
afterEach(() => {
  shown?.remove();
  history.replaceState(null, '', address);
});

const find = <E extends HTMLElement>(element: FollowUp, selector: string): E | null =>
  element.shadowRoot!.querySelector<E>(selector);
const field = (element: FollowUp) => find<HTMLElementTagNameMap['stek-text-field']>(element, 'stek-text-field');

async function open(client: StekClient): Promise<FollowUp> {
  shown = Object.assign(document.createElement('stek-follow-up'), { client, code: CODE });
  document.body.append(shown);
  await eventually(() => expect(find(shown!, 'form .strong')).to.not.equal(null));
  find(shown, 'form .strong')!.click();
  await eventually(() => expect(find(shown!, '#state')).to.not.equal(null));
  return shown;
}

describe('Following up, on a page where nobody waits', () => {
  for (const [what, settle] of [
    ['done', (view: FollowUpView) => Promise.resolve(view)],
    ['refused', () => Promise.reject(refusal('conflict'))],
    ['not done', () => Promise.reject(refusal('network'))],
  ] as const) {
    it(`shows nothing of one code to who asked for another one before it was ${what}`, async () => {
      let answer: (() => void) | undefined;
      const held = new Promise<void>(resolve => (answer = resolve));
      const offered = followUpOf({ state: 'offered', actions: [{ name: 'accept' }] });
      let ended = 0;
      const client = followUpClient(async verb => {
        if (verb === 'show') return offered;
        await held;
        ended += 1;
        return settle(followUpOf());
      });
      const element = await open(client);
      find(element, '.accept')!.click();
      await element.updateComplete;
      find(element, '.other')!.click();
      await eventually(() => expect(field(element)).to.not.equal(null));
      answer!();
      await eventually(() => expect(ended).to.equal(1));
      await new Promise(resolve => setTimeout(resolve));
      await element.updateComplete;
      expect(find(element, '.answer')?.textContent).to.equal(undefined);
      expect(client.asked.filter(asked => asked.startsWith('show'))).to.have.length(1);
      await eventually(() => expect(find(element, 'form .strong')?.getAttribute('aria-disabled')).to.equal(null));
    });
  }

  it('takes the code of another paper that is scanned while the page is open, and leaves no code in the address', async () => {
    const element = await open(followUpClient(() => followUpOf()));
    location.hash = '#9876543210987654';
    await eventually(() => expect(field(element)?.value).to.equal('9876543210987654'));
    expect(find(element, '.answer')?.textContent).to.equal(undefined);
    expect(location.hash).to.equal('');
  });

  it('takes no code from the address once it is gone from the page', async () => {
    const element = await open(followUpClient(() => followUpOf()));
    element.remove();
    location.hash = '#9876543210987654';
    await new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
    expect(element.code).to.equal(CODE);
  });

  it('shows markup as text, and breaks words without a space in every place', async () => {
    const long = `<b onclick=x>\u202E${'W'.repeat(4000)}`;
    const step = { name: long, state: 'elsewhere', label: long } as FollowUpView['steps'][number];
    const element = await open(
      followUpClient(() =>
        unknownOf({
          ...{ kind: '"><img src=x>', state: 'constructor', label: long, hint: long, ref: long },
          steps: [step, step, step, step],
          messages: [{ from: 'robot', at: '2026-11-28T09:00:00Z', text: long } as FollowUpView['messages'][number]],
          actions: [
            { name: 'reply', label: long, input: 'text' },
            { name: '../../x', label: long },
          ],
        }),
      ),
    );
    element.style.inlineSize = '320px';
    element.style.display = 'block';
    await element.updateComplete;
    expect(find(element, 'img, b')).to.equal(null);
    const base = find(element, '.base')!;
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
  });
});
