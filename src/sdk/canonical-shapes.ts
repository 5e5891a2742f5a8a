import { E164, INSTANT, LANG, LOCAL_DATE_TIME, LOCAL_TIME, SLUG } from '../schema/patterns.ts';
import { flag, integer, list, matching, number, oneOf, record, shape, string, text, url } from './canonical-checks.ts';

/* Made by tools/canonical-shapes.ts from the schemas: change those, not this. */

const string1To1024 = string(1, 1024);
const matchingInstant = matching(INSTANT);
const matchingLocalDateTime = matching(LOCAL_DATE_TIME);
const string1To64 = string(1, 64);
const matchingLang = matching(LANG);
const text300 = text(300);
const text200 = text(200);
const string0To500 = string(0, 500);
const integer0 = integer(0);
const text40 = text(40);
const text80 = text(80);
const text120 = text(120);
const integer0To1000000 = integer(0, 1000000);
const matchingLocalTime = matching(LOCAL_TIME);
const recordMatchingLangText300 = record(matchingLang, text300);
const recordMatchingLangText200 = record(matchingLang, text200);
const listMatchingLocalDateTime = list(matchingLocalDateTime);
const listString1To64 = list(string1To64);
const listMatchingLang = list(matchingLang);

/** What our own server writes, by collection. */
export const SHAPES = {
  occurrences: shape(
    {
      id: string1To1024,
      activityId: string1To1024,
      start: matchingInstant,
      end: matchingInstant,
      localStart: matchingLocalDateTime,
      localEnd: matchingLocalDateTime,
      allDay: flag,
      status: string1To64,
      recurring: flag,
    },
    {
      placeId: string1To1024,
      movedFrom: matchingLocalDateTime,
      title: recordMatchingLangText300,
      note: recordMatchingLangText200,
      seats: string1To64,
      seatsLeft: integer(),
      formerIds: list(string1To1024),
    },
  ),
  activities: shape(
    {
      id: string1To1024,
      status: string1To64,
      title: recordMatchingLangText300,
      schedule: shape(
        { start: matchingLocalDateTime, end: matchingLocalDateTime, tz: string1To64 },
        {
          rrule: string0To500,
          rdate: listMatchingLocalDateTime,
          exdate: listMatchingLocalDateTime,
          skip: list(oneOf('school-holidays')),
          observances: list(
            shape(
              { start: matchingLocalDateTime, offsetFrom: integer(), offsetTo: integer() },
              { rrule: string0To500, rdate: listMatchingLocalDateTime },
            ),
          ),
        },
      ),
      version: integer0,
    },
    {
      placeId: string1To1024,
      attendanceMode: string1To64,
      easyText: recordMatchingLangText300,
      body: record(matchingLang, text(5000)),
      pictograms: list(text40, 0, 2),
      image: shape({ url, alt: string(0, 300) }, { copyrightHolder: text(250) }),
      functions: listString1To64,
      audience: listString1To64,
      categories: list(text80, 0, 20),
      languages: listMatchingLang,
      organiser: text200,
      partners: list(text200),
      contact: shape({}, { name: text120, phone: text40, email: text(254), url }),
      url,
      exceptions: list(
        shape(
          { recurrenceId: matchingLocalDateTime, type: oneOf('cancelled', 'postponed', 'moved', 'changed') },
          {
            following: flag,
            start: matchingLocalDateTime,
            end: matchingLocalDateTime,
            placeId: string1To1024,
            title: recordMatchingLangText300,
            note: recordMatchingLangText200,
            seatsLeft: integer0,
            capacity: integer0,
          },
        ),
      ),
      price: shape(
        { kind: oneOf('free', 'fixed', 'voluntary') },
        {
          amount: integer0To1000000,
          perGroup: flag,
          tariffs: list(shape({ name: recordMatchingLangText200, amount: integer0To1000000 }), 0, 10),
          uitpas: flag,
          kansentarief: integer0To1000000,
        },
      ),
      signUp: shape(
        { mode: oneOf('none', 'optional', 'required') },
        {
          capacity: integer(1, 100000),
          waitlist: integer(0, 1000),
          partyMax: integer(1, 10),
          opensDaysBefore: integer0,
          closesMinutesBefore: integer0,
          confirm: oneOf('contact'),
          url,
        },
      ),
      chosenInPoll: string1To1024,
      updatedAt: string(0, Infinity),
    },
  ),
  places: shape(
    { id: string1To1024, name: text120 },
    {
      slug: matching(SLUG),
      address: shape({ street: text(160), postalCode: text(12), locality: text80, country: string(2, 2) }),
      geo: shape({ latitude: number(-90, 90), longitude: number(-180, 180) }),
      accessibility: listString1To64,
      openingHours: list(
        shape({
          days: list(oneOf('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), 1),
          opens: matchingLocalTime,
          closes: matchingLocalTime,
        }),
      ),
      contactPerson: shape({ firstName: text(60) }, { photo: url, phone: matching(E164), languages: listMatchingLang }),
      houseRules: record(matchingLang, text(1000)),
      url,
    },
  ),
};
