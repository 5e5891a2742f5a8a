import { addDays, firstOfMonth } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { SMALLEST_SHOWN } from '../../domain/small-cells.ts';
import { spokenIn } from '../../domain/spoken/languages.ts';
import { translator } from '../../i18n/catalogue.ts';
import { signalReportTexts } from '../../i18n/signal-report.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { SignalReport } from '../../schema/signal-report.ts';
import { badQuery } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import { helpTable, yearsTable } from './help-tables.ts';
import { signalTables, type Say } from './report-tables.ts';
import { readSignalSettings } from './signal-settings.ts';
import { signalOfRow } from './signal-store.ts';
import { readAllYearCounts } from './year-counts.ts';

/** Says a text of the report, in Dutch: it is written in one language. */
export const sayInReport: Say = translator(signalReportTexts.nl, 'nl');

/**
 * The yearly report on signals and requests for help: numbers that stand for few people are left out, and whatever would tell them.
 * Of a year that is not over, it has the months that are.
 * @throws {Problem} `invalid_query` for a year of which no month is over
 */
export async function makeSignalReport(read: TenantRead, year: number): Promise<SignalReport> {
  const until = lastDayIn(year, municipalDay(read.now.getTime()));
  const settings = await readSignalSettings(read);
  const { dayWithYear, day } = await spokenIn('nl');
  const signals = await signalsIn(read, `${year}-01-01`, until);
  const years = await readAllYearCounts(read);
  const make = { settings, say: sayInReport, lastMonth: Number(until.slice(5, 7)) };
  const own = years.filter(counts => counts.year === year);
  return {
    year,
    title: sayInReport('title', { year }),
    until,
    smallest: SMALLEST_SHOWN,
    isProvisional: !until.endsWith('-12-31'),
    tables: [
      ...signalTables(signals, make),
      ...own.flatMap(counts => helpTable(counts, make, dayWithYear)),
      ...yearsTable(
        years.filter(counts => counts.year <= year),
        make,
        day,
      ),
    ],
  };
}

/** A month is told when it is over: else each signal would be, on the day it came. */
function lastDayIn(year: number, today: LocalDate): LocalDate {
  const lastOver = addDays(firstOfMonth(today), -1);
  const last = `${year}-12-31` < lastOver ? `${year}-12-31` : lastOver;
  if (last.startsWith(`${year}-`)) return last;
  throw badQuery('year', 'out_of_range', `No month of ${year} is over yet: there is nothing to report.`);
}

async function signalsIn({ db, tenant }: TenantRead, from: LocalDate, until: LocalDate) {
  const rows = await db
    .selectFrom('signals')
    .selectAll()
    .where('tenant', '=', tenant.id)
    .where('received_on', '>=', from)
    .where('received_on', '<=', until)
    .execute();
  return rows.map(signalOfRow);
}
