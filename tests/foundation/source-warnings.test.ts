import { expect } from '@esm-bundle/chai';
import '../../src/components/activity-calendar/stek-activity-calendar.ts';
import { warnAboutSource } from '../../src/foundation/source-warnings.ts';
import { eventually } from '../support/eventually.ts';

const warnings: string[] = [];
const warn = console.warn;
before(() => {
  console.warn = (text: unknown) => warnings.push(String(text));
});
after(() => {
  console.warn = warn;
});

async function calendarOf(src: string) {
  warnings.length = 0;
  const calendar = document.createElement('stek-activity-calendar');
  calendar.setAttribute('src', src);
  document.body.append(calendar);
  await eventually(() => expect(calendar.shadowRoot!.textContent).to.contain('programma'));
  return calendar;
}

const advice = () => warnings.filter(text => text.includes('cannot be shown'));

describe('The console of a page whose feed cannot be shown', () => {
  it('says that a web page came instead of a calendar, once, and without the secret in the address', async () => {
    const src = `${new URL('../support/login.html', import.meta.url).href}?token=geheim`;
    const first = await calendarOf(src);
    await eventually(() => expect(advice()).to.have.length(1));
    expect(advice()[0]).to.match(
      /login\.html is a web page, not a calendar, it seems one to log in\. Use the public iCal/,
    );
    expect(advice()[0]).not.to.contain('geheim');
    await eventually(() => expect(first.shadowRoot!.textContent).to.contain('We kunnen het programma niet lezen.'));
    expect(first.shadowRoot!.textContent).not.to.contain('web page');
    first.remove();
    const second = await calendarOf(src);
    await eventually(() => expect(second.shadowRoot!.textContent).to.contain('We kunnen het programma niet lezen.'));
    expect(advice()).to.have.length(0);
    second.remove();
  });

  it('says that the other host does not let the page read it', async () => {
    const other = location.origin.replace('localhost', '127.0.0.1').replace(/\/$/, '');
    expect(other).not.to.equal(location.origin);
    warnings.length = 0;
    await warnAboutSource(`${other}/agenda.ics?x`, { code: 'network', message: 'No connection.' });
    expect(advice()).to.have.length(1);
    expect(advice()[0]).to.contain(`Access-Control-Allow-Origin: ${location.origin}`);
  });

  it('says that a host does not answer, or may not be asked', async () => {
    warnings.length = 0;
    await warnAboutSource('http://localhost:1/agenda.ics', { code: 'network', message: 'No connection.' });
    expect(advice()[0]).to.match(/localhost:1 does not answer.*connect-src/);
  });

  it('says that nothing is there, or that a login is asked', async () => {
    warnings.length = 0;
    await warnAboutSource('/a.ics', { code: 'not_found', message: 'The answer was 404.', status: 404 });
    await warnAboutSource('/b.ics', { code: 'unauthorized', message: 'The answer was 401.', status: 401 });
    expect(advice()[0]).to.match(/nothing is there \(404\)\. Correct the address/);
    expect(advice()[1]).to.match(/asks for a login \(401\)\. Use the public address/);
  });
});
