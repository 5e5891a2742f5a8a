import { E164, LANG, LOCAL_DATE, LOCAL_TIME } from '../schema/patterns.ts';
import { integer, list, matching, oneOf, record, shape, string, text, url } from './canonical-checks.ts';

/* Made by tools/canonical-shapes.ts from the schemas: change those, not this. */

const string1To1024 = string(1, 1024);
const matchingE164 = matching(E164);
const matchingLocalTime = matching(LOCAL_TIME);
const matchingLang = matching(LANG);
const matchingLocalDate = matching(LOCAL_DATE);
const string0Infinity = string(0, Infinity);

/** What our own server writes, by collection. */
export const REFERRAL_SHAPES = {
  recipients: shape(
    {
      recipients: list(
        shape(
          {
            id: string1To1024,
            firstName: text(60),
            phone: matchingE164,
            hours: list(
              shape({
                days: list(oneOf('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), 1),
                opens: matchingLocalTime,
                closes: matchingLocalTime,
              }),
            ),
            languages: list(matchingLang),
            placeIds: list(string1To1024),
            leave: list(shape({ from: matchingLocalDate, until: matchingLocalDate })),
            keys: list(
              shape({
                kty: oneOf('EC'),
                crv: oneOf('P-256'),
                x: string0Infinity,
                y: string0Infinity,
                use: oneOf('enc'),
                alg: oneOf('ECDH-ES+A256KW'),
                kid: string0Infinity,
                nbf: integer(),
                exp: integer(),
              }),
            ),
          },
          { photo: url, about: record(matchingLang, text(200)), deputyId: string1To1024 },
        ),
      ),
      escrow: list(
        shape({
          kty: oneOf('EC'),
          crv: oneOf('P-256'),
          x: string0Infinity,
          y: string0Infinity,
          use: oneOf('enc'),
          alg: oneOf('ECDH-ES+A256KW'),
          kid: string0Infinity,
          nbf: integer(),
          exp: integer(),
        }),
      ),
      openWorkingDays: integer(),
      callWorkingDays: integer(),
      keepDays: integer(),
    },
    { phone: matchingE164 },
  ),
};
