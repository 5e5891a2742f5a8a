/**
 * Measures what a visitor downloads and holds it against the budgets: `node tools/sizes.ts`, after a build; with words, only the rows
 * that have them all. Prints a table, writes it into the README with `--write`, and ends with 1 when something grew past its ceiling. Where a budget is not reached
 * yet, the table says so and the ceiling keeps it from growing further.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';
import { minify } from './minify.ts';
import { minifyTemplates } from './minify-templates.ts';

interface Budget {
  what: string;
  /** Files of dist that are bundled together, without what they load later. */
  files: string[];
  /** The budget in kB (1000 bytes) after gzip. */
  limit: number;
  /** What it may weigh as long as the budget is missed. @default the budget */
  ceiling?: number;
  /** Files that the visitor has already: what they bring is not counted. */
  beyond?: string[];
}

/** What makes a client, and what checks a programme: an element asks for both when it begins. */
const client = 'foundation/client-for.js';
const programme = 'sdk/checked-list.js';

/** What a page downloads until the list of the calendar stands: its entry and what makes its client, with all they import. */
const calendar = ['components/activity-calendar/stek-activity-calendar.js', client, programme];

/** What the calendar fetches after that, all of it: when the page is idle, when it is asked for, when an answer is damaged. */
const calendarLater = [
  ...[
    'attribute-warnings',
    'narrowed-programme',
    'after-first-paint/after-first-paint',
    'details/details-controller',
    'filters/filters',
    'more/more-button',
    'next/next-dates',
    'one-activity/one-activity',
    'states/programme-states',
  ].map(part => `components/activity-calendar/${part}.js`),
  // Beside the programme: what an activity without an easy text begins with, and whether the page is dark.
  'domain/excerpt.js',
  'foundation/page-ground.js',
  'sdk/refusal.js',
  'sdk/lenient-parse.js',
];

/** What a page downloads until the words of the month stand in the flyer, in Dutch. */
const flyer = ['components/easy-flyer/stek-easy-flyer.js', client, programme];

/** What the flyer fetches beside the programme, to stand around the month, and what it fetches when that is asked for. */
const flyerLater = [
  ...['flyer-frame', 'attribute-warnings', 'printed-changes', 'paper-sheet'].map(
    part => `components/easy-flyer/${part}.js`,
  ),
  'domain/excerpt.js',
  'foundation/page-ground.js',
];

/** What a page downloads until a poll says who asks, who decides and by when. */
const poll = ['components/participation-poll/stek-participation-poll.js', client, 'sdk/resources/poll-reads.js'];

/** What a page downloads until a referral card can be left and its language chosen. */
const referralCard = ['components/referral-card/stek-referral-card.js', client];

/** What a page downloads until a contact person is asked for their key, and sees what has to be done. */
const contactInbox = [...['components/contact-inbox/stek-contact-inbox.js', client], 'sdk/resources/referral-calls.js'];

/** What a page downloads until a form to pass something on says whom to call, and can be left. */
const signalForm = ['components/signal-form/stek-signal-form.js', client];

/** What a page downloads until the questions of a sign-up stand. */
const signUp = ['components/sign-up/stek-sign-up.js', client, programme];

const budgets: Budget[] = [
  {
    what: '`<stek-activity-calendar>` with Lit and client, until its list stands',
    files: calendar,
    limit: 28,
    // Next dates, one activity, defaults of the page, why nothing came and events of the page each hang on by a few hundred bytes.
    // That who only sends something goes without what checks a programme splits that from the client, for 0.1.
    // A page's own words, texts that hold when a browser translates them, dates that are over, and days drawn in portions: 0.9.
    // Taking over what a server drew (`foundation/server-picture.ts`) took 0.4 of each element, and to ask nothing that is in the page 0.2.
    // That the focus stays in the element when what had it goes away took 0.4, here and in each.
    ceiling: 34.6,
  },
  {
    what: 'the same with all it can load: month, filters, details, drawings, lenient reading of answers',
    // With the form to sign up and its outbox: what a waiting sign-up goes through behind portals, full disks and wrong clocks took 4 kB.
    files: [...calendar, ...calendarLater],
    limit: 60,
    // Next dates, one activity, search, groups of filters, more of a list, and ways to the nearest dates took 16.
    // The words by which a picture is guessed weigh 6 of it, reading damaged answers (zod) 10: neither holds the list up.
    // Sheets of their own for the programme and for one date, which take the place of the page when it is printed, took 2.8; the receipt on paper with its page 0.3.
    ceiling: 83.3,
  },
  {
    what: 'ICS reader and recurrence, on top of it',
    // What it counts, what it lets past dates make room for, and that it gives way to the page took 0.9 kB.
    files: ['feeds/feed.js', 'domain/recurrence/expand.js'],
    limit: 12,
    // Hours and zones as feeds in the wild write them; that dates elsewhere and places seen before cost nothing took 0.1.
    ceiling: 12.8,
    beyond: calendar,
  },
  {
    // What such a page really asks for: with the dates, their places left, and the files as a source.
    what: 'all that `src="agenda.ics"` loads, on top of it',
    files: ['foundation/programme-client.js'],
    limit: 16,
    // Hours and zones as feeds in the wild write them, and dates that move or are read in any order. The published file also has `optional` and
    // `stek-extension` of the row below (`tools/chunks.ts`): a request less before the picture.
    ceiling: 17.2,
    beyond: calendar,
  },
  {
    // Of 132 calendars in the wild none needs more than these; a calendar of Google mostly needs none of them.
    what: 'the same with all that an ordinary calendar can need: Outlook’s zones, changed dates, HTML, details, our own fields',
    files: [
      'foundation/programme-client.js',
      ...['vtimezone', 'exceptions', 'optional', 'stek-extension'].map(part => `feeds/ics/${part}.js`),
      'feeds/plain-text.js',
    ],
    limit: 22,
    // Zones under names of their own, and how a date that changed is found back.
    ceiling: 27.8,
    beyond: calendar,
  },
  {
    what: '`<stek-easy-flyer>` with Lit, client and Dutch, until the words of the month stand',
    files: flyer,
    limit: 32,
    // Defaults of the page, the month to come, and why nothing came; to ask nothing that is in the page, 0.1.
    ceiling: 34.9,
  },
  {
    what: 'the same with all it can load: pictures, QR code, paper, languages, reading aloud, changes since the print, advice',
    files: [...flyer, ...flyerLater],
    // As much as a calendar may.
    limit: 60,
    // Where each element finds its own texts in each language took 0.7 kB, and spares whoever reads another one all other elements' texts.
    // That every client knows polls and can vote took 0.3; the drawings of faces, paper and a tablet, which all elements share, 0.5.
    // That every client knows signals took 0.2; six drawings for their themes, which all elements share, 0.7.
    // That every client knows referral cards and reads services from a file took 0.3; how the back is asked for, 0.5.
    // Defaults of the page, the guess of a picture from words, the beginning of a text, and a dark page.
    // Measured in the browser that prints, what stands above each page, what each activity is, and the page as a sheet took 2.5.
    ceiling: 63.4,
  },
  {
    what: '`<stek-easy-flyer>` on a page that has the calendar',
    files: flyer,
    limit: 15,
    beyond: calendar,
  },
  {
    what: '`<stek-sign-up>` alone with Lit, client and Dutch, until its questions stand',
    files: signUp,
    limit: 32,
    // Steps, three kinds of fields, a draft and why a date takes nobody stand with the questions: to fetch those apart would cost an old
    // phone a second wait in the middle of a form. Outbox, receipt and paper come when the page is idle. That every client knows polls and can vote took 0.3.
    // Kinds without a code, one question a screen, and cards and recordings of its choice field are shared with polls: 1.1 more.
    // That what came of sending is heard (the focus rests in a silent place first) took 0.4.
    // A question that another answer makes needless, a form that sends from its last question, and one for who comes next: 0.2; signals, 0.1.
    // That a question is heard once, a promise before its code, and nothing of what waits goes unheard: 0.3.
    // That a form may have another word for its next step, and a receipt of its own, took 0.1.
    // Why nothing came, and what a webmaster must know of its source, took 1.6.
    ceiling: 41.3,
  },
  {
    what: 'the same with all it can load: outbox, seal, receipt, paper, QR code, dialog',
    files: [
      ...[
        'components/sign-up/stek-sign-up',
        'components/sign-up/sign-up-dialog',
        'foundation/client-for',
        'sdk/checked-list',
      ],
      ...['foundation/submission/after-sending', 'foundation/qr-code', 'sdk/seal', 'sdk/submissions/kinds/sign-up'],
    ].map(name => `${name}.js`),
    // Beside the form itself: an outbox of 4, the seal of 9 and drawing a QR code.
    limit: 60,
    // A receipt that is printed with its page, and the focus that stays where it was.
    ceiling: 61,
  },
  {
    what: '`<stek-sign-up>` in the calendar',
    files: ['components/sign-up/stek-sign-up.js'],
    // Steps and three kinds of fields, which no other part of the calendar has.
    limit: 15,
    // What it shares with polls, 0.9; with signals, 0.2.
    ceiling: 20.2,
    beyond: [...calendar, ...calendarLater],
  },
  {
    what: '`<stek-follow-up>` alone with Lit, client and Dutch, until it asks for the code',
    files: ['components/follow-up/stek-follow-up.js', client],
    limit: 32,
  },
  {
    what: '`<stek-signal-form>` alone with Lit, client and Dutch, until whom to call and the way to leave stand',
    files: signalForm,
    limit: 32,
  },
  {
    what: 'its questions, on top of it: steps, cards, reading aloud, and what sends them',
    files: ['components/signal-form/passing-on/passing-on.js'],
    // Steps, two kinds of fields, a draft and the way of a submission, as of a sign-up (19 on a page with a calendar). What a text may give
    // away comes when the page is idle, with the first names by which it knows one: 3.
    limit: 15,
    ceiling: 18.8,
    beyond: signalForm,
  },
  {
    what: '`<stek-referral-card>` alone with Lit, client and Dutch, until it can be left and its language chosen',
    files: referralCard,
    limit: 32,
  },
  {
    what: 'its questions, on top of it: the offer, steps, cards, reading aloud, the yes and its words, the strip, and what sends them',
    files: ['components/referral-card/filling/filling.js'],
    // Ten questions with their words, what a service is, and both strips: those are there when the connection is not.
    limit: 32,
    // Who stands in for somebody away, and that a signature is gone when what was agreed to changes, took 3.5: this is where nothing may come late.
    // The strip is printed with its page too, which took 0.4.
    ceiling: 36.7,
    beyond: referralCard,
  },
  {
    what: '`<stek-contact-inbox>` alone with Lit, client and Dutch, until the list stands',
    files: contactInbox,
    limit: 32,
    // Two clients, one that says nothing of who asks; and the keys, which must be there before the list.
    // Why nothing came took 1.5; what reads a list is counted here too, 2.5.
    ceiling: 37.3,
  },
  {
    what: 'a card that is opened, on top of it: what stands on it, what can be said about it, and a signal without a name',
    files: ['components/contact-inbox/card/opened-card.js'],
    limit: 15,
    beyond: contactInbox,
  },
  {
    what: '`<stek-participation-poll>` alone with Lit, client and Dutch, until it says what is asked and by when',
    files: poll,
    limit: 32,
    // Why nothing came, and what a webmaster must know of its source; what reads a poll is counted here too, 2.9.
    ceiling: 35.5,
  },
  {
    what: 'its questions, on top of it: five types, pictures, reading aloud, and what sends them',
    files: ['components/participation-poll/voting/voting.js'],
    // Steps, draft and three kinds of fields as of a sign-up, cards, an order that needs no dragging, reading aloud, and looks at each width.
    limit: 15,
    // What forms share with signals took 0.2.
    ceiling: 17.6,
    beyond: poll,
  },
  {
    what: 'its results and the answer, on top of it',
    files: ['components/participation-poll/results/results.js'],
    limit: 15,
    beyond: poll,
  },
  {
    what: 'the shared tablet, on top of its questions',
    files: ['components/participation-poll/kiosk/kiosk.js'],
    limit: 15,
    beyond: [...poll, 'components/participation-poll/voting/voting.js'],
  },
  {
    what: '`<stek-signal-results>` alone with Lit, client and Dutch, until its answers stand',
    files: ['components/signal-results/stek-signal-results.js', client],
    limit: 32,
  },
  {
    what: '`<stek-social-map>` alone with Lit, client and Dutch, until its services stand',
    files: ['components/social-map/stek-social-map.js', client, 'sdk/collection-reads.js'],
    limit: 32,
  },
  { what: '`stek.js`: links that become elements, script tags, frames', files: ['cdn/stek.js'], limit: 5 },
  { what: 'SDK core', files: ['sdk/index.js'], limit: 14 },
  {
    what: 'outbox, on top of it',
    files: ['sdk/outbox/index.js'],
    limit: 4,
    // Entries of any kind, and those that lie on devices from before there were kinds, took 0.3 kB;
    // kinds that leave no trace once they have arrived, 0.1; a tablet that goes on after a reload, and counts thousands, 0.3;
    // wiping what may lie there for three days only, also where the rest of the program cannot be fetched, 0.2.
    ceiling: 5,
    beyond: ['sdk/index.js'],
  },
  { what: 'seal with jose', files: ['sdk/seal.js'], limit: 9 },
  { what: 'opening with jose, and reading a card', files: ['sdk/open.js'], limit: 22 },
  { what: 'recurrence alone', files: ['domain/recurrence/expand.js'], limit: 10 },
  { what: 'all elements, `stek-all.js`, until their first picture', files: ['cdn/stek-all.js'], limit: 75 },
  {
    // What a hash covers has to be in the file: also what other pages fetch later, or never. Half of what forms alone weigh elsewhere, at most.
    what: 'the calendar in one file for `integrity`, with all it can ever need but other languages',
    files: ['cdn/bundled/stek-activity-calendar.js'],
    limit: 210,
    // More to take over, to print and to say; a few hundred bytes of what is loaded beside what is asked for.
    // Sheets of their own for the programme and for one date took 2.8; the receipt 0.4.
    // What a server drew, and what it was told, stand in the page: to take that over took 0.2.
    ceiling: 215.8,
  },
  {
    what: 'all elements in one file for `integrity`, with all they can ever need but other languages',
    files: ['cdn/bundled/stek-all.js'],
    limit: 370,
  },
];

const modulesKnown = new Map<string, Promise<string[]>>();
const rows: string[] = [];
let passed = 0;
let failed = 0;

const asked = process.argv.slice(2).filter(word => !word.startsWith('--'));

for (const budget of budgets.filter(({ what }) => asked.every(word => what.includes(word)))) {
  const { minified, gzip, brotli } = await sizeOf(budget);
  const { limit, ceiling = limit } = budget;
  if (gzip <= ceiling * 1000) passed += 1;
  else failed += 1;
  const mark = gzip <= limit * 1000 ? '' : gzip <= ceiling * 1000 ? ' (over)' : ' **grown**';
  const [min, gz, br] = [minified, gzip, brotli].map(kilobytes);
  rows.push(`| ${budget.what} | ${min} | ${gz}${mark} | ${br} | ${limit} |`);
}

const table = ['| kB | minified | gzip | brotli | budget (gzip) |', '| --- | --: | --: | --: | --: |', ...rows].join(
  '\n',
);
console.log(table);
console.log(`Sizes: ${passed} passed, ${failed} failed`);
if (process.argv.includes('--write') && asked.length === 0) writeTable(table);
process.exitCode = failed > 0 ? 1 : 0;

async function sizeOf({ files, beyond = [] }: Budget) {
  const missing = files.filter(file => !existsSync(`dist/${file}`));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run npm run build first.`);
  const present = new Set(beyond.length > 0 ? await modulesOf(beyond) : []);
  const { code } = await bundle(files, { isPresent: id => present.has(id), plugins: [minify()] });
  const bytes = Buffer.from(code);
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** What a visitor has already. Its modules are the same however they are written: nothing is minified for that. */
async function modulesOf(files: string[]): Promise<string[]> {
  const key = files.join(' ');
  const known = modulesKnown.get(key) ?? bundle(files).then(({ modules }) => modules);
  modulesKnown.set(key, known);
  return known;
}

async function bundle(
  files: string[],
  { isPresent = () => false, plugins = [] }: { isPresent?: (id: string) => boolean; plugins?: Plugin[] } = {},
) {
  const build = await rollup({
    input: 'entry',
    preserveEntrySignatures: 'allow-extension',
    onwarn: () => undefined,
    external: isPresent,
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === 'entry' ? id : null),
        load: id =>
          id === 'entry' ? files.map(file => `export * from '${process.cwd()}/dist/${file}';`).join('\n') : null,
      },
      nodeResolve({ exportConditions: ['browser', 'production'] }),
      minifyTemplates(),
    ],
  });
  const { output } = await build.generate({
    format: 'es',
    // A bundle names another file in a few letters, not by where it was built.
    paths: id => `./${basename(id)}`,
    plugins,
  });
  // The first chunk is the entry; what it imports comes with it, and the others load later.
  const names = new Set([output[0].fileName]);
  for (const name of names) {
    for (const file of output)
      if (file.fileName === name && file.type === 'chunk') file.imports.forEach(other => names.add(other));
  }
  const chunks = output.filter(file => file.type === 'chunk').filter(({ fileName }) => names.has(fileName));
  return { code: chunks.map(({ code }) => code).join('\n'), modules: chunks.flatMap(({ moduleIds }) => moduleIds) };
}

function writeTable(text: string): void {
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync('README.md', readme.replace(/(<!-- sizes -->\n)[^]*?(<!-- \/sizes -->)/, `$1${text}\n$2`));
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
