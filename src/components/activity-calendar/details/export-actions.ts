import { parseOccurrenceId } from '../../../domain/occurrence-id.ts';
import { takesPlace } from '../../../domain/occurrence-status.ts';
import { announce } from '../../../foundation/announcer.ts';
import type { Occurrence } from '../../../schema/occurrence.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { CalendarFileOptions } from '../../../sdk/documents.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';
import type { DetailsView } from './activity-details.ts';
import { pageLink } from './deep-link.ts';
import { downloadIcs, share } from './export-and-share.ts';

/** What keeping an activity depends on. */
export interface ExportContext {
  client: StekClient | undefined;
  /** Id or slug of the place the programme is narrowed to. */
  place: string | undefined;
  formatter: ProgrammeFormatter;
  /** Whether the page reads links to an occurrence. */
  deepLinks: boolean;
  /** The open dialog, which says how it went. */
  dialog: () => Element | null;
  kept: (type: 'stek-activity-saved' | 'stek-activity-shared', entry: ProgrammeEntry) => void;
  /** Tells the page what a visitor chose to do with a date; gives whether it is done here. */
  chosen: (what: ChosenWay, entry: ProgrammeEntry) => boolean;
  /** Puts a date on paper. */
  print: (entry: ProgrammeEntry) => void;
}

/** What a visitor can choose to do with a date, by the event that a page may prevent. */
export type ChosenWay = 'sign-up' | 'activity-save' | 'activity-share' | 'activity-print';

type ExportActions = Pick<DetailsView, 'saveDate' | 'saveSeries' | 'subscribe' | 'share' | 'print'>;

/** The ways to keep a date that work here: what the source cannot do, or makes no sense for this date, is left out. */
export function exportActions(entry: ProgrammeEntry, context: ExportContext): ExportActions {
  const { client, place, chosen } = context;
  const { occurrence } = entry;
  const canSave = client !== undefined;
  const asked = (what: ChosenWay, run: () => unknown) => () => {
    if (chosen(what, entry)) run();
  };
  return {
    saveDate:
      canSave && takesPlace(occurrence)
        ? asked('activity-save', () => save(entry, context, oneDate(occurrence)))
        : undefined,
    saveSeries: canSave && occurrence.recurring ? asked('activity-save', () => save(entry, context)) : undefined,
    subscribe: client?.webcalUrl({ place }),
    share: asked('activity-share', () => pass(entry, context)),
    print: asked('activity-print', () => context.print(entry)),
  };
}

/** A date keeps the UID under which somebody may have it already, whatever start the programme gave it since. */
const oneDate = ({ id, formerIds }: Occurrence): Pick<CalendarFileOptions, 'occurrence' | 'uid'> => ({
  occurrence: parseOccurrenceId(id)?.start,
  uid: formerIds?.[0] ?? id,
});

async function save(
  entry: ProgrammeEntry,
  context: ExportContext,
  date: Pick<CalendarFileOptions, 'occurrence' | 'uid'> = {},
): Promise<void> {
  const { client, formatter, dialog, kept } = context;
  const say = sayIn(dialog, formatter);
  try {
    const places = entry.place ? [entry.place] : [];
    const options = { ...date, lang: formatter.lang };
    const file = await client!.documents.calendarFile({ activities: [entry.activity], places }, options);
    downloadIcs(file, formatter.title(entry.occurrence, entry.activity).text);
    say(formatter.t('saved'));
    kept('stek-activity-saved', entry);
  } catch {
    say(formatter.t('saveFailed'));
  }
}

async function pass(entry: ProgrammeEntry, { formatter, deepLinks, dialog, kept }: ExportContext): Promise<void> {
  const url = pageLink(entry.occurrence.id, deepLinks);
  const outcome = await share(formatter.title(entry.occurrence, entry.activity).text, url);
  const say = sayIn(dialog, formatter);
  if (outcome === 'failed') say(formatter.t('copyFailed', { url }));
  if (outcome === 'copied') say(formatter.t('copied'));
  if (outcome === 'copied' || outcome === 'shared') kept('stek-activity-shared', entry);
}

const sayIn =
  (dialog: () => Element | null, { lang }: ProgrammeFormatter) =>
  (text: string): void => {
    const from = dialog();
    if (from) announce(text, { from, lang });
  };
