import type { Activity } from '../schema/activity.ts';
import type { L10n } from '../schema/scalar.ts';
import { arNotes } from './translations/ar.ts';
import { tiNotes } from './translations/ti.ts';
import type { DemoNotes } from './translations/translations.ts';

/** The languages into which a computer put the notes; the flyers in them say so. */
const NOTES: Readonly<Record<string, DemoNotes>> = { ar: arNotes, ti: tiNotes };

/** The activity with the notes to its dates in every language that the flyers of the demo are printed in. */
export function withNotes(activity: Activity): Activity {
  const { exceptions } = activity;
  if (!exceptions) return activity;
  const translated = exceptions.map(exception => {
    if (!('note' in exception) || !exception.note) return exception;
    const dutch = exception.note['nl'] ?? '';
    const others = Object.entries(NOTES).map(([lang, notes]) => ({ [lang]: notes[dutch] }));
    return { ...exception, note: Object.assign({}, exception.note, ...others) as L10n };
  });
  return { ...activity, exceptions: translated };
}
