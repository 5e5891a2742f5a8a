import { assert } from '@esm-bundle/chai';
import { ianaName, zoneNamed } from '../../src/domain/recurrence/zone.ts';

/** What `Intl` says of a zone: seconds east of UTC. */
function offsetOf(timeZone: string, moment: number): number {
  const text = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(moment);
  const [hours = 0, minutes = 0, seconds = 0] = text.match(/\d+/g)!.slice(3).map(Number);
  return (text.includes('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

const ZONES = [
  ...['Europe/Brussels', 'europe/london', 'UTC', 'Africa/Casablanca', 'America/Port-au-Prince', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Etc/GMT+5', 'CET'],
];

describe('the clock of a zone in this browser', () => {
  it('is the one that its formats of dates know, from 1850 to 2050', () => {
    for (const name of ZONES) {
      const zone = zoneNamed(name)!;
      for (let year = 1850; year < 2050; year += 3) {
        for (const month of [0, 2, 5, 9]) {
          const moment = Date.UTC(year, month, 29, 1, 30);
          assert.equal(zone.offsetAt(moment), offsetOf(name, moment), `${name} ${new Date(moment).toISOString()}`);
        }
      }
    }
  });

  it('changes in the very second in which it does', () => {
    const zone = zoneNamed('Europe/Brussels')!;
    const change = Date.UTC(2027, 2, 28, 1);
    assert.deepEqual([zone.offsetAt(change - 1000), zone.offsetAt(change)], [3600, 7200]);
  });

  it('is none for what is no name of a zone', () => {
    for (const text of ['', 'Mars/Olympus', '2026-12-01T09:00+01:00[Europe/Brussels]', 'Europe/Brussels]', 'a b'])
      assert.isUndefined(zoneNamed(text), text);
    assert.equal(ianaName('Romance Standard Time'), 'Europe/Paris');
  });
});
