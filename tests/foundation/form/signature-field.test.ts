import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { signatureLines } from '../../../src/domain/drawn-signature.ts';
import '../../../src/foundation/form/stek-signature-field.ts';
import type { SignatureField } from '../../../src/foundation/form/signature-field.ts';
import { drawByFinger, drawByMouse, inkOf, ready, sheetOf } from '../../support/drawing-hand.ts';
import { eventually } from '../../support/eventually.ts';
import { formControlContract } from '../../support/form-control-contract.ts';
import { mediaFeatures } from '../../support/media-features.ts';

const CROSS = 'M10 10L60 60M60 10L10 60';
const WAVE = 'M40 75L120 30L200 110L300 40L420 90';

formControlContract<SignatureField>({
  tag: 'stek-signature-field',
  prepare: () => undefined,
  input: 'canvas',
  good: [
    { values: [CROSS], sent: [CROSS] },
    { values: [WAVE], sent: [WAVE] },
  ],
  initial: { attribute: WAVE, values: [WAVE] },
  bad: [
    { values: ['M10 10L12 10'], reason: 'tooShort', words: /te klein/ },
    { values: ['M10 10L900 900'], reason: 'patternMismatch', words: /niet lezen/ },
    { values: ['Fatou'], reason: 'patternMismatch', words: /niet lezen/ },
  ],
  typed: { hand: drawByMouse, values: /^M\d+ \d+L/ },
  inTree: { role: 'image' },
});

async function placed(more: Partial<SignatureField> = {}, touch = 'none'): Promise<SignatureField> {
  const field = Object.assign(
    document.createElement('stek-signature-field'),
    { name: 'x', label: 'Handtekening' },
    more,
  );
  document.body.replaceChildren(field);
  await ready(field, touch);
  return field;
}
const inside = <E extends HTMLElement = HTMLElement>(field: SignatureField, selector: string) =>
  field.shadowRoot!.querySelector<E>(selector)!;
const status = (field: SignatureField) => inside(field, '#status').textContent;
const wipe = (field: SignatureField) => inside<HTMLButtonElement>(field, 'button');

describe('A field to sign in', () => {
  afterEach(async () => {
    document.body.replaceChildren();
    document.documentElement.style.colorScheme = '';
    await mediaFeatures({});
  });

  it('keeps what a mouse draws as a path in a box of 600 by 150', async () => {
    const field = await placed();
    await drawByMouse(field);
    const lines = signatureLines(field.value)!;
    expect(lines).to.have.length(1);
    const { x, y } = lines[0]![0]!;
    expect([Math.abs(x - 60) < 6, Math.abs(y - 75) < 6], `${x} ${y}`).to.deep.equal([true, true]);
    const end = lines[0]!.at(-1)!;
    expect([Math.abs(end.x - 480) < 6, Math.abs(end.y - 60) < 6], `${end.x} ${end.y}`).to.deep.equal([true, true]);
    expect(field.check()).to.equal('');
  });

  it('keeps what a finger draws, and the page does not scroll under it', async function () {
    const field = await placed();
    const below = Object.assign(document.createElement('p'), { textContent: 'Verder' });
    below.style.blockSize = '3000px';
    document.body.append(below);
    await ready(field);
    const before = window.scrollY;
    const slanting = [
      [0.2, 0.9],
      [0.3, 0.6],
      [0.4, 0.3],
      [0.5, 0.05],
    ] as const;
    if (!(await drawByFinger(field, slanting))) this.skip();
    expect(signatureLines(field.value)).to.have.length(1);
    expect(window.scrollY).to.equal(before);
  });

  it('takes several lines, as a cross or a name has', async () => {
    const field = await placed();
    await drawByMouse(field, [
      [0.2, 0.2],
      [0.3, 0.8],
    ]);
    await drawByMouse(field, [
      [0.3, 0.2],
      [0.2, 0.8],
    ]);
    expect(signatureLines(field.value)).to.have.length(2);
    expect(field.check()).to.equal('');
  });

  it('says whether there is a signature, in words beside it and in those of the sheet', async () => {
    const field = await placed();
    expect(status(field)).to.equal('Nog geen handtekening');
    expect(sheetOf(field).getAttribute('aria-describedby')?.split(' ')).to.include.members(['status', 'how']);
    expect(inside(field, '#how').textContent).to.contain('je naam typen');
    await drawByMouse(field);
    expect(status(field)).to.equal('Handtekening gezet');
    expect(field.answer).to.equal('Handtekening gezet');
    await eventually(() => expect(field.shadowRoot!.textContent).to.contain('Handtekening gezet'));
  });

  it('takes a dot for no signature', async () => {
    const field = await placed();
    await drawByMouse(field, [
      [0.5, 0.5],
      [0.505, 0.5],
    ]);
    expect(status(field)).to.equal('Nog geen handtekening');
    expect(field.check()).to.match(/te klein/);
    expect(field.answer).to.equal('');
  });

  it('draws nothing with the other button of the mouse', async function () {
    // In its driver that button stays down for the tests that follow.
    if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) this.skip();
    const field = await placed();
    const { left, top } = sheetOf(field).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 20)] });
    await sendMouse({ type: 'down', button: 'right' });
    await sendMouse({ type: 'move', position: [Math.round(left + 120), Math.round(top + 40)] });
    await sendMouse({ type: 'up', button: 'right' });
    expect(field.value).to.equal('');
  });

  it('is wiped with keys only, and the focus is on the sheet again', async () => {
    const field = await placed();
    await drawByMouse(field);
    expect(inkOf(field)).to.be.greaterThan(50);
    wipe(field).focus();
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(field.value).to.equal('');
    expect(inkOf(field)).to.equal(0);
    expect(status(field)).to.equal('Nog geen handtekening');
    expect(field.shadowRoot!.activeElement).to.equal(sheetOf(field));
    expect(wipe(field).disabled).to.equal(true);
  });

  it('has a button to wipe of 44 pixels and more', async () => {
    const { width, height } = wipe(await placed()).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('shows a signature that it is given, and keeps it when the window gets another size', async () => {
    const field = await placed({ value: WAVE });
    await eventually(() => expect(inkOf(field)).to.be.greaterThan(50));
    field.style.cssText = 'display:block;inline-size:260px';
    await eventually(() => {
      expect(sheetOf(field).clientWidth).to.be.lessThan(270);
      expect(sheetOf(field).width).to.equal(Math.round(sheetOf(field).clientWidth * devicePixelRatio));
      expect(inkOf(field)).to.be.greaterThan(20);
    });
    expect(field.value).to.equal(WAVE);
  });

  it('keeps the first line when a second is drawn in another size', async () => {
    const field = await placed();
    await drawByMouse(field);
    const [first] = signatureLines(field.value)!;
    field.style.cssText = 'display:block;inline-size:300px';
    await eventually(() =>
      expect(sheetOf(field).width).to.equal(Math.round(sheetOf(field).clientWidth * devicePixelRatio)),
    );
    await drawByMouse(field, [
      [0.2, 0.9],
      [0.8, 0.9],
    ]);
    const lines = signatureLines(field.value)!;
    expect(lines).to.have.length(2);
    expect(Math.abs(lines[0]!.at(-1)!.x - first!.at(-1)!.x)).to.be.at.most(3);
  });

  it('is as wide as a narrow page lets it, in languages from right to left too', async () => {
    const box = document.createElement('div');
    box.dir = 'rtl';
    box.style.inlineSize = '280px';
    const field = Object.assign(document.createElement('stek-signature-field'), { name: 'x', label: 'Handtekening' });
    box.append(field);
    document.body.replaceChildren(box);
    await ready(field);
    expect(box.scrollWidth).to.be.at.most(280);
    await drawByMouse(field);
    const [line] = signatureLines(field.value)!;
    expect(line![0]!.x, 'drawn from the left as it was').to.be.lessThan(line!.at(-1)!.x);
  });

  it('draws again what was there when it is taken away and put back', async () => {
    const field = await placed();
    await drawByMouse(field);
    const { value } = field;
    field.remove();
    document.body.append(field);
    await ready(field);
    await eventually(() => expect(inkOf(field)).to.be.greaterThan(50));
    expect(field.value).to.equal(value);
    await drawByMouse(field, [
      [0.2, 0.9],
      [0.8, 0.9],
    ]);
    expect(signatureLines(field.value)).to.have.length(2);
  });

  it('draws in a light colour in the dark, and in that of the system with forced colours', async function () {
    const field = await placed({ value: WAVE });
    const light = getComputedStyle(sheetOf(field)).color;
    document.documentElement.style.colorScheme = 'dark';
    expect(getComputedStyle(sheetOf(field)).color).to.not.equal(light);
    if (!(await mediaFeatures({ 'forced-colors': 'active' }))) this.skip();
    await eventually(() => expect(inkOf(field)).to.be.greaterThan(50));
  });

  it('cannot be drawn on while it is disabled', async () => {
    const field = await placed({ disabled: true }, 'auto');
    const { left, top } = sheetOf(field).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 20)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + 220), Math.round(top + 40)] });
    await sendMouse({ type: 'up' });
    expect(field.value).to.equal('');
  });

  it('is small enough to go with a card, whatever is drawn', async () => {
    const field = await placed();
    for (let line = 0; line < 3; line++) {
      const points = Array.from({ length: 40 }, (_, index) => [0.02 + index * 0.024, index % 2 ? 0.1 : 0.9] as const);
      await drawByMouse(field, points);
    }
    expect(field.value.length).to.be.at.most(3000);
    expect(signatureLines(field.value)).to.have.length(3);
  });
});
