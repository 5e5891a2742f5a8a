import { schoolHolidays } from '../domain/school-holidays.ts';
import type { Documents } from './documents.ts';

/** A series goes on in a visitor's calendar for so many years of school holidays. */
const HOLIDAY_YEARS = 2;

export const calendarFile: Documents['calendarFile'] = async (feed, options = {}) => {
  const { writeIcs } = await import('../feeds/ics/write.ts');
  const year = new Date().getUTCFullYear();
  return writeIcs(feed, { ...options, holidays: schoolHolidays(year - 1, year + HOLIDAY_YEARS) });
};
