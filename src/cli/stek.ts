#!/usr/bin/env node
import { missingPackages } from './missing-packages.ts';
import { printAside, printOut } from './print.ts';
import { UsageError } from './usage-error.ts';

/** What a command leaves behind: 0 fine, 1 done with warnings, 2 not done. */
type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  feed: async () => (await import('./feed.ts')).feed,
  flyer: async () => (await import('./flyer.ts')).flyer,
  import: async () => (await import('./import.ts')).importCommand,
  keys: async () => (await import('./keys.ts')).keys,
  notices: async () => (await import('./notices.ts')).notices,
  poll: async () => (await import('./poll.ts')).poll,
  services: async () => (await import('./services.ts')).services,
  signals: async () => (await import('./signals.ts')).signals,
  referral: async () => (await import('./referral.ts')).referral,
  report: async () => (await import('./report.ts')).report,
  tenant: async () => (await import('./tenant.ts')).tenant,
  origins: async () => (await import('./origins.ts')).origins,
  embeds: async () => (await import('./embeds.ts')).embeds,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  check: async () => (await import('./check.ts')).check,
  'sign-ups': async () => (await import('./sign-ups.ts')).signUps,
  openapi: async () => (await import('./openapi.ts')).openapi,
  text: async () => (await import('./text.ts')).text,
};

/** Commands that open a database, and so need `node:sqlite`. */
const NEEDS_SQLITE = [
  'serve',
  'import',
  'keys',
  'notices',
  'poll',
  'services',
  'signals',
  'referral',
  'report',
  'tenant',
  'origins',
  'embeds',
  'backup',
  'restore',
  'check',
  'sign-ups',
];

const HELP = `stek: De Stek on the site of a municipality

  stek serve [--demo]              run the server, with a demo municipality if you like
  stek feed FILE|URL               show what a feed gives, and explain what does not show
  stek flyer --src FILE --month M  make the flyer of a month as a PDF
  stek import FILE|URL --tenant T  bring a feed into the server's programme
  stek keys create --tenant T      make a key for a worker, list keys, revoke one
  stek keys new FILE               make a key that opens sealed cards; publish it, renew it, open a card with it
  stek notices list --tenant T     show who has to be told that a date changed
  stek poll create FILE            ask people what they want, count it, answer them
  stek services list --tenant T    who people can be shown the way to: import, export, check
  stek signals list --tenant T     what people pass on: weigh it, answer it, publish what was done
  stek referral recipients list    who gets referral cards; add somebody, with their key
  stek report signals --year Y     count signals and requests for help of a year, as a table or a PDF
  stek tenant show --tenant T      name, contact, logo and colour of a municipality; “set” changes them
  stek origins --tenant T          say which sites may send sign-ups
  stek embeds list --tenant T      elements on sites: say which sites may show one, or take it away for a while
  stek sign-ups review --tenant T  show whose date has gone; “bursts”: many sign-ups from one network
  stek backup FILE|DIR             copy the database while the server runs
  stek restore FILE                put a backup back
  stek check [FILE]                look whether a database or a backup is whole, and its keys are there
  stek check https://…             open a page, and say which elements stand and how to mend what does not
  stek openapi                     print the contract of the server (OpenAPI 3.1)
  stek text FILE                   show where a Dutch text can be easier

Each of them explains itself with --help.
`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    printOut(HELP);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(`There is no “stek ${name}”.`, HELP);
  const isDemo = name === 'flyer' && args.includes('--demo');
  if ((NEEDS_SQLITE.includes(name) || isDemo) && !args.includes('--help')) requireSqlite();
  return (await load())(args);
}

/** `node:sqlite` came with Node 22.13; without this sentence an old Node fails with a riddle. */
function requireSqlite(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return;
  throw new UsageError(
    `The server needs Node 22.13 or newer, for the database inside it. This is Node ${process.versions.node}.`,
  );
}

/** Errors whose message is for people. */
const FORESEEN = ['SourceError', 'DatabaseFailure', 'BrowserError', 'KeysError', 'BackupError', 'FolderError'];

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A sentence for people; the trace only for what nobody foresaw.
  const isForeseen = error instanceof UsageError || (error instanceof Error && FORESEEN.includes(error.name));
  const words = isForeseen ? error.message : missingPackages(error);
  printAside(`${words ?? (error instanceof Error ? error.stack : String(error))}\n`);
  if (error instanceof UsageError && error.help) printAside(`\n${error.help}`);
  process.exitCode = 2;
}
