import { expect } from '@esm-bundle/chai';
import { ContextConsumer } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import '../../src/components/provider/stek-provider.ts';
import { ClientController } from '../../src/foundation/client-controller.ts';
import { placeContext } from '../../src/foundation/context.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { formTexts, type FormCatalogue } from '../../src/i18n/form.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from '../support/eventually.ts';

class Consumer extends StekElement<FormCatalogue> {
  static override texts = [formTexts];
  static override properties = { client: { attribute: false }, api: {}, src: {} };
  declare client: StekClient | undefined;
  declare api: string | undefined;
  declare src: string | undefined;
  readonly found = new ClientController(this);
  readonly place = new ContextConsumer(this, { context: placeContext, subscribe: true });

  protected override render(): TemplateResult {
    return html`<p>${this.t('offline')}</p>
      <img src=${this.imageSource('https://images.example.be/a.jpg')} alt="" />`;
  }
}
customElements.define('test-consumer', Consumer);

const box = document.createElement('div');
document.body.append(box);
const fake = (name: string) => ({ locale: name }) as unknown as StekClient;

async function page(markup: string): Promise<Consumer> {
  box.innerHTML = markup;
  const consumer = box.querySelector<Consumer>('test-consumer');
  if (!consumer) throw new Error('No consumer in the page');
  await consumer.updateComplete;
  return consumer;
}

const provider = () => box.querySelector('stek-provider') as HTMLElementTagNameMap['stek-provider'];

describe('<stek-provider>', () => {
  it('gives what is inside its client, and the next one when it changes', async () => {
    const consumer = await page('<stek-provider><test-consumer></test-consumer></stek-provider>');
    expect(consumer.found.client).to.equal(undefined);
    provider().client = fake('one');
    await eventually(() => expect(consumer.found.client?.locale).to.equal('one'));
    provider().client = fake('two');
    await eventually(() => expect(consumer.found.client?.locale).to.equal('two'));
  });

  it('makes one client from its api for all that is inside', async () => {
    const one = await page(
      '<stek-provider api="/v1/ieper"><test-consumer></test-consumer><test-consumer></test-consumer></stek-provider>',
    );
    const other = box.querySelectorAll<Consumer>('test-consumer')[1];
    await eventually(() => expect(one.found.client && other?.found.client).to.be.ok);
    expect(one.found.client === other?.found.client).to.equal(true);
  });

  it('gives place, address and picture hosts', async () => {
    const consumer = await page(
      '<stek-provider place="zillebeke" address="u" image-hosts="images.example.be"><test-consumer></test-consumer></stek-provider>',
    );
    await eventually(() => expect(consumer.place.value).to.equal('zillebeke'));
    await eventually(() => expect(consumer.shadowRoot?.textContent).to.contain('uw internet'));
    await eventually(() =>
      expect(consumer.shadowRoot?.querySelector('img')?.getAttribute('src')).to.equal(
        'https://images.example.be/a.jpg',
      ),
    );
  });

  it('takes its own api before the client of a provider around it', async () => {
    const consumer = await page(
      '<stek-provider><stek-provider api="/v1/ieper"><test-consumer></test-consumer></stek-provider></stek-provider>',
    );
    provider().client = fake('outer');
    await eventually(() => expect(consumer.found.client && consumer.found.client.locale !== 'outer').to.be.ok);
  });

  it('leaves an element its own address', async () => {
    const consumer = await page(
      '<stek-provider address="u"><test-consumer address="je"></test-consumer></stek-provider>',
    );
    await eventually(() => expect(consumer.shadowRoot?.textContent).to.contain('je internet'));
  });

  it('passes on what a provider around it gives', async () => {
    const consumer = await page(
      '<stek-provider address="u" place="gs9"><stek-provider api="/v1/ieper"><test-consumer></test-consumer></stek-provider></stek-provider>',
    );
    await eventually(() => expect(consumer.shadowRoot?.textContent).to.contain('uw internet'));
    await eventually(() => expect(consumer.place.value).to.equal('gs9'));
  });

  it('speaks the language it stands in', async () => {
    const consumer = await page('<stek-provider lang="fr"><test-consumer></test-consumer></stek-provider>');
    await eventually(() => expect(consumer.shadowRoot?.textContent).to.contain('internet. Vérifiez'));
    provider().lang = 'en';
    await eventually(() => expect(consumer.shadowRoot?.textContent).to.contain('There is no internet'));
  });

  it('has no box of its own', async () => {
    await page('<stek-provider><test-consumer></test-consumer></stek-provider>');
    expect(getComputedStyle(provider()).display).to.equal('contents');
  });

  it('is found by an element that was there before it was defined', async () => {
    const consumer = await page('<late-provider><test-consumer></test-consumer></late-provider>');
    const { Provider } = await import('../../src/components/provider/provider.ts');
    customElements.define('late-provider', class extends Provider {});
    (box.firstElementChild as HTMLElementTagNameMap['stek-provider']).client = fake('late');
    await eventually(() => expect(consumer.found.client?.locale).to.equal('late'));
  });
});

describe('The client of an element', () => {
  it('is its own before that of the provider', async () => {
    const consumer = await page('<stek-provider><test-consumer></test-consumer></stek-provider>');
    provider().client = fake('provider');
    consumer.client = fake('own');
    await eventually(() => expect(consumer.found.client?.locale).to.equal('own'));
    consumer.client = undefined;
    await eventually(() => expect(consumer.found.client?.locale).to.equal('provider'));
  });

  it('is made from api or src, and made anew when they change', async () => {
    const consumer = await page('<test-consumer api="/v1/ieper"></test-consumer>');
    await eventually(() => expect(consumer.found.client).to.be.ok);
    const first = consumer.found.client;
    consumer.api = '/v1/gent';
    await eventually(() => expect(consumer.found.client && consumer.found.client !== first).to.be.ok);
    consumer.api = undefined;
    consumer.src = 'agenda.ics other.ics';
    const second = consumer.found.client;
    await eventually(() => expect(consumer.found.client && consumer.found.client !== second).to.be.ok);
    consumer.src = undefined;
    await eventually(() => expect(consumer.found.client === undefined).to.equal(true));
    expect(consumer.found.expected).to.equal(false);
  });

  it('warns when it cannot be made, and does not throw', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    const consumer = await page('<test-consumer api="https://["></test-consumer>');
    await eventually(() => expect(said.join()).to.contain('api="https://["'));
    console.warn = warn;
    expect(consumer.found.client === undefined).to.equal(true);
  });
});
