/**
 * Which modules stand in one file. Rollup makes a file of whatever two others share, down to a hundred bytes: a calendar out of an
 * `.ics` came in forty. Each costs a request and a task of its own on the main thread. A group has all that its modules import, as far as
 * no group before it has that.
 */

type Groups = Record<string, string[]>;

/** What every element stands on, and small things that most of them need before their first picture. */
const CORE = [
  'foundation/stek-element',
  'foundation/define',
  'foundation/programme-element',
  'foundation/programme-checks',
  'foundation/client-controller',
  'foundation/load-controller',
  'foundation/module-loader',
  'foundation/container-width-controller',
  'foundation/locale-formatter-controller',
  'foundation/set-default-aria',
  'foundation/skeleton',
  'foundation/skeleton.styles',
  'foundation/banner',
  'foundation/banner.styles',
  'foundation/page.styles',
  'foundation/safe-link',
  'foundation/idle',
  'foundation/page-ground',
  'domain/spoken/nl',
  'domain/calendar-day',
  'domain/duration',
  'domain/excerpt',
  'domain/municipal-clock',
  'domain/lost-dates',
  'domain/occurrence-id',
  'domain/occurrence-status',
  'domain/phone-number',
  'domain/place-from-text',
  'domain/price',
  'domain/short-text',
  'domain/short-title',
  'domain/text-in',
  'feeds/json',
  'feeds/shorten',
  'feeds/ics/stek-extension-fields',
  'i18n/comma',
  'pictograms/own-words',
  'schema/clean-text',
  'sdk/errors',
];

/** What comes after that, each with the first who needs it. */
const LATER: Groups = {
  client: ['foundation/client-for', 'sdk/static-file-set'],
  recurrence: ['domain/recurrence/expand', 'domain/recurrence/utc-offset', 'domain/date-layout'],
  // With what many calendars say beside title, place and time: to find that out first costs a request after the file has come.
  programme: ['foundation/programme-client', 'feeds/ics/optional', 'feeds/ics/stek-extension'],
};

const within = (groups: Groups, pathOf: (module: string) => string): Groups =>
  Object.fromEntries(Object.entries(groups).map(([name, modules]) => [name, modules.map(pathOf)]));

/** The groups of the published files. @param pathOf where a module is, by its name in `src` */
export const publishedChunks = (pathOf: (module: string) => string): Groups => within({ core: CORE, ...LATER }, pathOf);

/**
 * The groups of a page that a bundler made, which has all that it needs at once in its own file. What comes later to others can be needed
 * there at once: in a file of its own it would import the page that imports it, and neither could begin.
 *
 * @param atOnce the groups that the page itself imports
 */
export function bundledChunks(
  name: string,
  entry: string,
  pathOf: (module: string) => string,
  atOnce: readonly string[] = [],
): Groups {
  const isAtOnce = ([group]: [string, string[]]): boolean => atOnce.includes(group);
  const groups = Object.entries(within(LATER, pathOf));
  return {
    [name]: [entry, ...CORE.map(pathOf), ...groups.filter(isAtOnce).flatMap(([, modules]) => modules)],
    ...Object.fromEntries(groups.filter(group => !isAtOnce(group))),
  };
}
