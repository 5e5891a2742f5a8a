import { isDay } from '../../domain/calendar-day.ts';
import { LOCAL_TIME } from '../../schema/patterns.ts';
import { UsageError } from '../usage-error.ts';

/** Some hours of one day, on the municipality's clock, and where. */
export interface Hours {
  date: string;
  from: string;
  until: string;
  place?: string | undefined;
}

/** Reads them from the command line. @throws {UsageError} */
export function readHours({ date = '', from = '', until = '', place }: Partial<Hours>): Hours {
  if (!isDay(date)) throw new UsageError('Add --date with a day, such as 2027-01-12.');
  if (!LOCAL_TIME.test(from) || !LOCAL_TIME.test(until))
    throw new UsageError('Add --from and --until with a time, such as 14:00.');
  if (until <= from) throw new UsageError('--until is a later time of the same day than --from.');
  return { date, from, until, place };
}
