import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { createDemo, type Demo } from '../../src/demo/create-demo.ts';

const run = promisify(execFile);

/** The table of handbook H3, written out by hand from a paper calendar: month, title, and every date with its hours. */
const H3: Record<string, Record<string, string[]>> = {
  '2026-10': {
    'Open huis': days('10', ['06', '13', '20', '27'], '09:00-16:30', 2026),
    '’k Vraag het aan Alice': ['2026-10-27 13:30-16:00'],
    Programmapraat: ['2026-10-13 14:00-15:30'],
    'Soep met Babbels': days('10', ['02', '09', '16', '23', '30'], '09:30-11:30', 2026),
    Digipunt: days('10', ['05', '19'], '13:30-16:30', 2026),
    Naaiatelier: days('10', ['01', '08', '15', '22', '29'], '09:00-12:00', 2026),
    Dorpsrestaurant: days('10', ['01', '15'], '11:30-14:00', 2026),
  },
  '2026-12': {
    'Open huis': [...days('12', ['01', '08', '15', '22'], '09:00-16:30', 2026), '2026-12-29 09:00-16:30 cancelled'],
    '’k Vraag het aan Alice': ['2026-12-22 13:30-16:00 moved'],
    Programmapraat: ['2026-12-08 14:00-15:30'],
    'Soep met Babbels': [...days('12', ['04', '11', '18'], '09:30-11:30', 2026), '2026-12-25 09:30-11:30 cancelled'],
    Digipunt: ['2026-12-14 13:30-16:30'],
    Naaiatelier: [
      ...days('12', ['03', '10', '17'], '09:00-12:00', 2026),
      '2026-12-24 09:00-12:00 paused',
      '2026-12-31 09:00-12:00 paused',
    ],
    Focusgroep: ['2026-12-16 19:00-21:00'],
    Dorpsrestaurant: days('12', ['03', '17'], '11:30-14:00', 2026),
    'Koffie bij de voedselbedeling': days('12', ['09', '23'], '13:30-16:00', 2026),
    'Dorpsmoment in Vlamertinge': ['2026-12-12 14:00-17:00'],
  },
  '2027-03': {
    'Open huis': days('03', ['02', '09', '16', '23', '30'], '09:00-16:30', 2027),
    Gezondheidswandeling: days('03', ['02', '09', '16', '23', '30'], '10:00-11:30', 2027),
    '’k Vraag het aan Alice': ['2027-03-30 13:30-16:00'],
    Programmapraat: [],
    'Soep met Babbels': days('03', ['05', '12', '19', '26'], '09:30-11:30', 2027),
    Digipunt: days('03', ['08', '22'], '13:30-16:30', 2027),
    Naaiatelier: days('03', ['04', '11', '18', '25'], '09:00-12:00', 2027),
    Focusgroep: ['2027-03-24 19:00-21:00 moved'],
    Dorpsrestaurant: days('03', ['04', '18'], '11:30-14:00', 2027),
    'Koffie bij de voedselbedeling': days('03', ['10', '24'], '13:30-16:00', 2027),
    'Dorpsmoment in Zillebeke': ['2027-03-20 14:00-17:00'],
  },
  '2027-04': {
    'Open huis': days('04', ['06', '13', '20', '27'], '09:00-16:30', 2027),
    '’k Vraag het aan Alice': ['2027-04-27 13:30-16:00'],
    Programmapraat: ['2027-04-13 14:00-15:30'],
    Naaiatelier: [
      '2027-04-01 09:00-12:00 paused',
      '2027-04-08 09:00-12:00 paused',
      ...days('04', ['15', '22', '29'], '09:00-12:00', 2027),
    ],
    Dorpsrestaurant: days('04', ['01', '15'], '11:30-14:00', 2027),
    'Dag naar zee': ['2027-04-08 all day'],
  },
  '2027-10': {
    'Open huis': days('10', ['05', '12', '19', '26'], '09:00-16:30', 2027),
    'Soep met Babbels': days('10', ['01', '08', '15', '22', '29'], '09:30-11:30', 2027),
    '’k Vraag het aan Alice': ['2027-10-26 13:30-16:00'],
  },
};

/** A minute before and after both clock changes, the same wall time is another moment. */
const MOMENTS: [localStart: string, start: string][] = [
  ['2026-10-23T09:30', '2026-10-23T07:30:00.000Z'],
  ['2026-10-30T09:30', '2026-10-30T08:30:00.000Z'],
  ['2027-03-26T09:30', '2027-03-26T08:30:00.000Z'],
  ['2027-04-02T09:30', '2027-04-02T07:30:00.000Z'],
];

function days(month: string, of: string[], hours: string, year: number): string[] {
  return of.map(day => `${year}-${month}-${day} ${hours}`);
}

interface Body {
  items: { activityId: string; start: string; localStart: string; localEnd: string; allDay: boolean; status: string }[];
  activities: { id: string; title: { nl: string } }[];
}

describe('The programme of the handbook, over HTTP', () => {
  let demo: Demo;
  before(async () => {
    demo = await createDemo({ clock: () => new Date('2026-09-01T08:00:00Z') });
  });
  after(() => demo.close());

  const read = async (from: string, to: string): Promise<Body> =>
    (await (await demo.fetch(`${demo.baseUrl}/occurrences?from=${from}&to=${to}`)).json()) as Body;

  for (const [month, programme] of Object.entries(H3)) {
    it(`is right to the minute in ${month}`, async () => {
      const [year = 0, number = 0] = month.split('-').map(Number);
      const to = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
      const { items, activities } = await read(`${month}-01`, to);
      const titles = new Map(activities.map(({ id, title }) => [id, title.nl]));
      for (const [title, expected] of Object.entries(programme)) {
        const dates = items
          .filter(item => titles.get(item.activityId) === title && item.localStart.startsWith(month))
          .map(({ localStart, localEnd, allDay, status }) => {
            const hours = allDay ? 'all day' : `${localStart.slice(11)}-${localEnd.slice(11)}`;
            return `${localStart.slice(0, 10)} ${hours}${status === 'scheduled' ? '' : ` ${status}`}`;
          });
        assert.deepEqual(dates, expected, title);
      }
    });
  }

  it('keeps half past nine at half past nine through both clock changes', async () => {
    const { items } = await read('2026-10-01', '2027-05-01');
    for (const [localStart, start] of MOMENTS) {
      assert.equal(items.find(item => item.localStart === localStart)?.start, start);
    }
  });

  it('is the same whatever the time zone of the machine', async () => {
    const script = `
      import { createDemo } from ${JSON.stringify(new URL('../../src/demo/create-demo.ts', import.meta.url).href)};
      const demo = await createDemo({ clock: () => new Date('2026-09-01T08:00:00Z') });
      process.stdout.write(await (await demo.fetch(demo.baseUrl + '/occurrences?from=2026-10-01&to=2027-05-01&limit=1000')).text());
    `;
    const answers = await Promise.all(
      ['UTC', 'Europe/Brussels', 'America/New_York'].map(async TZ => {
        const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
          env: { ...process.env, TZ },
          maxBuffer: 10_000_000,
        });
        // The demo stamps when it was filled.
        return stdout.replaceAll(/"updatedAt":"[^"]+"/g, '');
      }),
    );
    assert.ok((answers[0]?.length ?? 0) > 10_000);
    assert.equal(answers[1], answers[0]);
    assert.equal(answers[2], answers[0]);
  });
});
