import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { openFlyer } from '../../src/cli/flyer-source.ts';
import { printFlyer } from '../../src/cli/print-flyer.ts';
import { createDemo } from '../../src/demo/create-demo.ts';
import { demoServices } from '../../src/demo/services.ts';
import type { FlyerSource } from '../../src/domain/flyer/flyer.ts';
import type { Service } from '../../src/schema/service.ts';
import type { FlyerPrint } from '../../src/server/pages/make-flyer.ts';
import { Pdf, printingMissing } from '../support/pdf.ts';

const NOW = '2026-12-01T09:00:00.000Z';
const A4: FlyerPrint = { size: 'a4', points: 14, isBlackAndWhite: false };
const LARGE: FlyerPrint = { ...A4, points: 18 };
const SMALL: FlyerPrint = { ...A4, size: 'a5' };
const services = demoServices('2026-12-01');

/** As much in every field as may stand there. */
const wordy: Service = {
  ...services[0]!,
  id: 'wordy',
  name: 'Een lange naam van een dienst '.repeat(4).trim(),
  description: { nl: 'Een lange zin over wat de dienst doet. '.repeat(25).trim() },
  howToGetThere: { nl: 'Ga naar links en dan naar rechts. '.repeat(8).trim() },
};

describe('The back of a flyer', { skip: printingMissing() }, () => {
  let printer: PdfPrinter;
  let source: FlyerSource;
  before(async () => {
    printer = await openPrinter();
    const demo = await createDemo({ clock: () => new Date(NOW) });
    const { baseUrl: api, fetch } = demo;
    source = {
      ...(await openFlyer({ kind: 'server', api, fetch }, '2026-12', 'zillebeke')).source,
      madeOn: '2026-12-01',
    };
    await demo.close();
  });
  after(() => printer.close());

  const print = async (given: readonly Service[] | undefined, lang = 'nl', paper = A4): Promise<Pdf> =>
    new Pdf((await printFlyer(printer, { source, lang, print: paper, now: NOW, services: given })).pdf);
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
  const namesOn = (text: string, given = services) => given.filter(({ name }) => oneLine(text).includes(name));

  it('is a page behind the flyer, whose front is the same as without', async () => {
    const [without, withBack] = [await print(undefined), await print(services)];
    assert.equal(without.pages.length, 1);
    assert.equal(withBack.pages.length, 2);
    assert.equal(withBack.text(0), without.text(0));
    const back = oneLine(withBack.text(1));
    assert.match(back, /^Wie kan je helpen\?/);
    assert.match(back, /Bel 057 00 00 00/);
    assert.match(back, /Nagekeken op/);
    for (const pdf of [without, withBack]) pdf.close();
  });

  it('begins with the services for who lives there, and has several', async () => {
    const pdf = await print(services);
    const shown = namesOn(pdf.text(1));
    assert.ok(shown.length >= 4, `${shown.length} services`);
    const here = (service: Service) =>
      service.area?.some(name => /Zillebeke|Ieper/.test(name)) ?? service.address?.locality === 'Ieper';
    assert.equal(shown.filter(here).length, shown.length);
    pdf.close();
  });

  for (const [name, lang, paper] of [
    ['in Arabic', 'ar', A4],
    ['in French', 'fr', A4],
    ['in Tigrinya', 'ti', A4],
    ['in large print', 'nl', LARGE],
    ['on small paper', 'nl', SMALL],
  ] as const)
    it(`is one page and no more, ${name}`, async () => {
      const [front, both] = [await print(undefined, lang, paper), await print(services, lang, paper)];
      assert.equal(both.pages.length, front.pages.length + 1);
      const back = both.text(both.pages.length - 1);
      assert.ok(namesOn(back).length > 0);
      for (const pdf of [front, both]) pdf.close();
    });

  it('leaves out what does not fit, and never cuts it', async () => {
    const many = [wordy, ...Array.from({ length: 30 }, (_, index) => ({ ...services[index % 15]!, id: `n${index}` }))];
    const pdf = await print(many);
    assert.equal(pdf.pages.length, 2);
    const checks = oneLine(pdf.text(1)).match(/Nagekeken op \S+ \d+ \S+ \d{4}\./g) ?? [];
    const calls = oneLine(pdf.text(1)).match(/Bel 057 00 00 00/g) ?? [];
    assert.ok(calls.length >= 2);
    assert.equal(checks.length, calls.length);
    pdf.close();
  });

  it('is not there when no service is', async () => {
    const pdf = await print([]);
    assert.equal(pdf.pages.length, 1);
    pdf.close();
  });
});
