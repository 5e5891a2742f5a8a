import { expect } from '@esm-bundle/chai';
import { announce, hush } from '../../src/foundation/announcer.ts';
import { eventually } from '../support/eventually.ts';

const regions = () => [...document.querySelectorAll<HTMLElement>('body > [role=status], body > [aria-live=assertive]')];
const status = () => regions().find(({ role }) => role === 'status');
const saying = (words: string) => eventually(() => expect(status()?.textContent).to.equal(words));

describe('The announcer', () => {
  it('puts one empty region in the page, and the text in it after at least 100 ms', async () => {
    const began = performance.now();
    announce('12 activiteiten');
    expect(regions().map(({ role, ariaLive }) => role ?? ariaLive)).to.deep.equal(['status', 'assertive']);
    expect(status()?.textContent).to.equal('');
    await saying('12 activiteiten');
    expect(performance.now() - began).to.be.at.least(100);
  });

  it('says nothing new when it only makes sure that its region stands', async () => {
    announce('Nieuw', { lang: 'fr' });
    announce('', { lang: 'en' });
    expect(status()?.lang).to.equal('fr');
    await saying('Nieuw');
  });

  it('says the last of several messages of one moment', async () => {
    announce('10 activiteiten');
    announce('11 activiteiten');
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(status()?.textContent ?? ''));
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    await saying('11 activiteiten');
    watch.disconnect();
    expect(said.filter(Boolean)).to.deep.equal(['11 activiteiten']);
  });

  it('does not say what is no longer true', async () => {
    announce('Even zoeken…');
    hush();
    // A timer of later: by then that would have been said.
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(status()?.textContent).to.equal('');
  });

  it('takes away what it said when that is no longer true', async () => {
    announce('Even zoeken…');
    await saying('Even zoeken…');
    hush();
    expect(status()?.textContent).to.equal('');
  });

  it('says the same text again when it is announced again', async () => {
    announce('Gekopieerd');
    await saying('Gekopieerd');
    announce('Gekopieerd');
    expect(status()?.textContent).to.equal('');
    await saying('Gekopieerd');
  });

  it('interrupts for errors only', async () => {
    announce('Er ging iets mis', { urgent: true });
    const alert = () => regions().find(({ ariaLive }) => ariaLive === 'assertive');
    await eventually(() => expect(alert()?.textContent).to.equal('Er ging iets mis'));
    expect(status()?.textContent).to.equal('Gekopieerd');
  });

  it('names the language of the message', async () => {
    announce('12 activités', { lang: 'fr' });
    expect(status()?.lang).to.equal('fr');
  });

  it('comes back when the page takes its body away', async () => {
    document.body.replaceChildren();
    announce('Nieuw');
    await saying('Nieuw');
    expect(regions()).to.have.length(2);
  });

  it('speaks from a dialog without a status of its own, which hides every region outside it', () => {
    const dialog = Object.assign(document.createElement('dialog'), { said: [] as unknown[] });
    Object.assign(dialog, { ariaNotify: (...message: unknown[]) => dialog.said.push(message) });
    document.body.append(dialog);
    dialog.showModal();
    announce('Bijna klaar', { from: dialog });
    announce('Er ging iets mis', { from: dialog, urgent: true });
    dialog.remove();
    expect(dialog.said).to.deep.equal([
      ['Bijna klaar', { priority: 'normal' }],
      ['Er ging iets mis', { priority: 'high' }],
    ]);
  });

  it('lets an open dialog around the element say it, through shadow roots', async () => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<p role="status"></p><section></section>';
    const inside = document.createElement('p');
    dialog.querySelector('section')?.attachShadow({ mode: 'open' }).append(inside);
    document.body.append(dialog);
    announce('Achtergrond');
    await saying('Achtergrond');
    dialog.showModal();
    announce('Je bent ingeschreven', { from: inside });
    const said = () => dialog.querySelector('[role=status]')?.textContent;
    await eventually(() => expect(said()).to.equal('Je bent ingeschreven'));
    expect(status()?.textContent).to.equal('Achtergrond');
    dialog.remove();
  });
});
