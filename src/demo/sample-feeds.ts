import { schoolHolidays } from '../domain/school-holidays.ts';
import { writeIcs } from '../feeds/ics/write.ts';
import { writeUitdatabank } from '../feeds/uitdatabank/write.ts';
import type { Activity } from '../schema/activity.ts';
import { demoMunicipality } from './municipality.ts';

/** When the samples say they were made: fixed, so that they are the same each time. */
const MADE = '2026-11-20T09:00:00Z';
/** What UiTdatabank gets: it keeps dates and not rules, so only a season at a time. */
const SEASON = { from: '2026-11-01', to: '2027-07-01' } as const;

/** The programme as the calendar file a municipality might already have. */
export const demoIcs = (images: string): string =>
  writeIcs(demoMunicipality({ images }), { name: 'De Stek', now: MADE, holidays: schoolHolidays(2026, 2028) });

/** The programme as the search of UiTdatabank answers it. */
export function demoUitdatabank(images: string): string {
  const { activities, places } = demoMunicipality({ images });
  const member = activities.flatMap(activity => {
    const event = writeUitdatabank(activity, { ...SEASON, places });
    return event
      ? [{ '@id': `https://uitdatabank.example/events/${activity.id}`, ...event, ...imageOf(activity) }]
      : [];
  });
  return JSON.stringify({ '@type': 'PagedCollection', itemsPerPage: member.length, totalItems: member.length, member });
}

const imageOf = ({ image }: Activity): object => {
  if (!image) return {};
  const media = {
    '@type': 'schema:ImageObject',
    contentUrl: image.url,
    description: image.alt,
    copyrightHolder: 'De Stek',
    inLanguage: 'nl',
  };
  return { image: image.url, mediaObject: [media] };
};
