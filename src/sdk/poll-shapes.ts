import { INSTANT, LANG, LOCAL_DATE, SLUG } from '../schema/patterns.ts';
import { flag, integer, list, matching, oneOf, record, shape, string, text, url } from './canonical-checks.ts';

/* Made by tools/canonical-shapes.ts from the schemas: change those, not this. */

const matchingLang = matching(LANG);
const text60 = text(60);
const matchingInstant = matching(INSTANT);
const matchingLocalDate = matching(LOCAL_DATE);
const text120 = text(120);
const text200 = text(200);
const string1To64 = string(1, 64);
const integer0To4 = integer(0, 4);
const matchingSlug40 = matching(SLUG, 40);
const text40 = text(40);
const integer1To12 = integer(1, 12);
const string1To1024 = string(1, 1024);
const integer0 = integer(0);
const text300 = text(300);
const integer1 = integer(1);
const recordMatchingLangText60 = record(matchingLang, text60);
const recordMatchingLangText200 = record(matchingLang, text200);
const recordMatchingLangUrl = record(matchingLang, url);
const recordMatchingLangText300 = record(matchingLang, text300);

/** What our own server writes, by collection. */
export const POLL_SHAPES = {
  poll: shape(
    {
      title: recordMatchingLangText60,
      closesAt: matchingInstant,
      answerDue: matchingLocalDate,
      owner: text120,
      whoDecides: recordMatchingLangText200,
      channels: list(string1To64, 1, 4),
      strength: integer0To4,
      showResults: string1To64,
      questions: list(
        shape(
          {
            id: matchingSlug40,
            type: string1To64,
            text: record(matchingLang, text120),
            options: list(
              shape(
                { id: matchingSlug40, label: record(matchingLang, text40) },
                {
                  pictogram: text40,
                  image: shape({ url, alt: string(0, 300) }, { copyrightHolder: text(250) }),
                  audio: recordMatchingLangUrl,
                  activityDraft: shape(
                    { title: recordMatchingLangText60 },
                    { easyText: record(matchingLang, text(140)), pictograms: list(text40, 0, 2) },
                  ),
                },
              ),
              0,
              12,
            ),
          },
          {
            help: recordMatchingLangText200,
            pictogram: text40,
            audio: recordMatchingLangUrl,
            min: integer1To12,
            max: integer1To12,
            rankMax: integer(1, 8),
            points: oneOf(3, 5),
          },
        ),
        1,
        10,
      ),
      id: string1To1024,
      state: string1To64,
      version: integer0,
    },
    {
      intro: recordMatchingLangText300,
      placeId: string1To1024,
      opensAt: matchingInstant,
      cancelReason: recordMatchingLangText300,
      reply: shape(
        {
          decisions: list(
            shape(
              {
                questionId: matchingSlug40,
                optionId: matchingSlug40,
                verdict: string1To64,
                why: recordMatchingLangText300,
              },
              { activityId: string1To1024 },
            ),
            0,
            120,
          ),
          ideas: list(shape({ doing: flag, text: recordMatchingLangText300 }, { activityId: string1To1024 }), 0, 40),
        },
        { intro: record(matchingLang, text(600)) },
      ),
    },
  ),
  results: shape(
    {
      pollId: string1To1024,
      status: string1To64,
      n: integer0,
      late: integer0,
      quick: integer0,
      strength: integer0To4,
      asOf: matchingLocalDate,
      questions: list(
        shape(
          {
            questionId: string1To1024,
            type: string1To64,
            answered: integer0,
            none: integer0,
            options: list(
              shape(
                { optionId: string1To1024, count: integer0, place: integer1 },
                { points: integer0, firsts: integer0 },
              ),
            ),
            ideas: list(shape({ id: string1To1024, text: text(280), count: integer1 }, { lang: matchingLang })),
          },
          { smileys: list(integer0) },
        ),
      ),
    },
    { channels: record(string(0, Infinity), integer0) },
  ),
};
