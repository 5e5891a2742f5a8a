/** How dates, times and names are written; apart from the schemas, so that code without zod can use them. */

/** A BCP 47 language tag. */
export const LANG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** A day that exists: engines make another day of 30 February, or none. */
const DAY = String.raw`(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)`;
/** `YYYY-MM-DD`. */
export const LOCAL_DATE = new RegExp(`^${DAY}$`);
/** `YYYY-MM`. */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** `HH:mm`. */
export const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** `YYYY-MM-DD`, with or without `THH:mm` and seconds. */
export const LOCAL_DATE_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/;
/** ISO 8601 in UTC. */
export const INSTANT = new RegExp(String.raw`^${DAY}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$`);
/** A phone number in E.164. */
export const E164 = /^\+[1-9]\d{6,14}$/;
/** A short name for addresses, such as `zillebeke`. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Name of a word of a list that a municipality edits. */
export const LIST_ID = /^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/;
/** A phone number as it is dialled, also a short one such as `1712`. */
export const DIALLED = /^[\d +]{2,20}$/;
/** Short name of a poll, without letters and digits that look alike. */
export const POLL_ID = /^[a-hjkmnp-z2-9]{8}$/;
/** A colour of the screen: `#rrggbb`. */
export const HEX_COLOUR = /^#[\da-f]{6}$/;
/** A host that pictures come from, with its port where it has one, such as `media.example.be`; `*.example.be` is every host under it. */
export const HOST =
  /^(?=.{1,259}$)(?:localhost|(?:\*\.)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+)(?::\d{1,5})?$/;
