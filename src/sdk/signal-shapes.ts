import { DIALLED, E164, LANG, LIST_ID, LOCAL_DATE } from '../schema/patterns.ts';
import { integer, list, matching, record, shape, string, text, url } from './canonical-checks.ts';

/* Made by tools/canonical-shapes.ts from the schemas: change those, not this. */

const string1To1024 = string(1, 1024);
const matchingLang = matching(LANG);
const text80 = text(80);
const matchingListId = matching(LIST_ID);
const matchingLocalDate = matching(LOCAL_DATE);
const recordMatchingLangText80 = record(matchingLang, text80);

/** What our own server writes, by collection. */
export const SIGNAL_SHAPES = {
  published: shape(
    {
      id: string1To1024,
      title: recordMatchingLangText80,
      summary: record(matchingLang, text(400)),
      themes: list(matchingListId),
      outcome: text(64),
      actions: list(shape({ action: record(matchingLang, text(200)), due: matchingLocalDate })),
      answer: record(matchingLang, text(2000)),
      publishedOn: matchingLocalDate,
    },
    { placeId: string1To1024, reports: integer(5) },
  ),
  form: shape(
    {
      emergency: list(shape({ number: matching(DIALLED) }, { label: recordMatchingLangText80 }), 0, 6),
      exitUrl: url,
      themes: list(
        shape({ id: matchingListId }, { label: record(matchingLang, text(60)), pictogram: text(40) }),
        0,
        30,
      ),
      answerDays: integer(1, 90),
      keepDays: integer(30, 365),
    },
    { phone: matching(E164) },
  ),
};
