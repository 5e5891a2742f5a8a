import { spawn } from 'node:child_process';
import { createApp, type AppOptions } from '../server/app.ts';
import { proxied } from '../server/access/rate-limiter.ts';
import { logError } from '../server/http/log-error.ts';
import { jobsOf, startJobs, type Job } from '../server/jobs/jobs.ts';
import { KINDS } from '../server/kinds.ts';
import { openKeys, type OpenedKeys } from '../server/keys/open-keys.ts';
import { ServerKeys } from '../server/keys/server-keys.ts';
import { serveApp, type RunningServer } from '../server/serve.ts';
import { DatabaseFailure } from '../server/store/database-failure.ts';
import { beginWork, endWork } from '../server/store/at-work.ts';
import { openDatabase } from '../server/store/open-database.ts';
import type { Store } from '../server/store/store.ts';
import { MAIL_HELP, mailJob, readMailDesk, webhookJob, type MailDesk } from './mail-desk.ts';
import { builtElements, readKeyPins } from './own-origin.ts';
import { printAside, printOut } from './print.ts';
import { readPublicUrl } from './public-url.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek serve [options]

Runs the server of De Stek.

  --demo            with a made-up municipality in memory and its site on /
  --port N          port to listen at (default 8080; 0 takes a free one)
  --host ADDRESS    address to listen at (default 127.0.0.1; 0.0.0.0 for all)
  --data DIR        folder of the database (default .data; in memory with --demo)
  --public-url URL  address under which visitors reach it, for links and QR codes: without it no flyer can be published
  --trust-proxy N   proxies before it that can be trusted to say where a request comes from (default 0), in
                    X-Forwarded-For; forwarded:N when they write Forwarded (RFC 7239)
  --key-pin PINS    thumbprints of the keys to which the page of the referral card seals, a space between them; it seals to no other
  --open            open it in the browser

Its keys are in keys.json of the data folder, made at the first start: keep a copy apart from the database. STEK_KEYS_FILE names
another file, STEK_KEYS holds the text of one. With keys that are not those of its database it does not start.
With DATABASE_URL=postgres://… it uses PostgreSQL in place of its own database, and waits for it when it does not answer yet.
${MAIL_HELP}SIGTERM stops it gently, in under 5 seconds: /readyz says no, running answers are finished. A second one ends it at once.
`;

const OPTIONS = {
  demo: { type: 'boolean', default: false },
  port: { type: 'string', default: process.env['PORT'] ?? '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  'public-url': { type: 'string' },
  'trust-proxy': { type: 'string', default: '0' },
  'key-pin': { type: 'string' },
  open: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The address that a visitor names is not taken for the server's own: it would stand on paper, and in what others keep. */
const NO_PUBLIC_URL =
  'Without --public-url no flyer can be published, flyers are kept by no cache, and search engines get no links.\n';

const NOT_BUILT = 'The elements were not built, so /cdn has none: run npm run build, and start again.\n';

/** How long `/readyz` says no before the port closes, so that whoever spreads the load has seen it; milliseconds. */
const NOTICE = 1000;
/** From the signal to the end, milliseconds: containers kill after 10 seconds. */
const LONGEST_STOP = 4500;

/** `stek serve`: ends when the process is told to. */
export async function serve(args: string[]): Promise<number> {
  const { values } = readArguments({ args, options: OPTIONS }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const port = readPort(values.port);
  const publicUrl = readPublicUrl(values['public-url'], HELP);
  const given = { publicUrl, addressOf: readProxies(values['trust-proxy']), ...(await ownOrigin(values['key-pin'])) };
  const desk = readMailDesk(process.env, publicUrl);
  const databaseUrl = process.env['DATABASE_URL'];
  // A demo in memory has keys that live as long; a database that stays needs keys that stay.
  const data = values.data ?? (values.demo && !databaseUrl ? undefined : '.data');
  const store = await openPatiently({ databaseUrl, data });
  try {
    const { keys, renew } = await keysFor(store, data);
    let draining = false;
    const app = createApp({ ...given, store, keys, hasStartPage: !values.demo, isDraining: () => draining });
    await beginWork(store);
    const wanted = { port, host: values.host };
    const running = await (values.demo ? serveDemo(store, keys, app, wanted, publicUrl) : serveApp(app, wanted));
    // Before anybody is told that it is open: who starts it may end it at once.
    const told = untilTold();
    const url = publicUrl ?? `http://localhost:${running.port}`;
    await sayHello(store, url, values.demo);
    sayWhatIsMissing(given, values.demo);
    const jobs = jobsFor(desk, keys);
    const stopJobs = startJobs({ store, jobs, also: () => renew(Date.now()), onError: logJobError });
    if (values.open) openBrowser(url);
    const signal = await told;
    draining = true;
    await stop(signal, [stopJobs, running.stop]);
    await endWork(store);
  } catch (error) {
    if (isTaken(error))
      throw new UsageError(`Port ${port} is in use. Choose another one with --port, or --port 0 for a free one.`);
    throw error;
  } finally {
    await store.close();
  }
  return 0;
}

/** What the pages load that stand on the server's own origin, and to which keys the one of the card seals. */
const ownOrigin = async (pins: string | undefined) => ({
  keyPins: readKeyPins(pins, HELP),
  elements: await builtElements(),
});

/** Last of all: whoever reads why a server does not start reads nothing before it. */
function sayWhatIsMissing(given: Pick<AppOptions, 'publicUrl' | 'elements'>, isDemo: boolean): void {
  if (given.publicUrl === undefined && !isDemo) printAside(NO_PUBLIC_URL);
  if (!given.elements) printAside(NOT_BUILT);
}

/** What this server does by itself; it mails, and calls programs, only where that is set up. */
const jobsFor = (desk: MailDesk | undefined, keys: ServerKeys): Job[] => [
  ...jobsOf(KINDS),
  ...(desk ? [mailJob(desk, keys)] : []),
  webhookJob(process.env, keys),
];

/** Without a folder they live as long as the process, as the database does. */
async function keysFor(store: Store, data: string | undefined): Promise<OpenedKeys> {
  if (data !== undefined) return openKeys(store, { data, env: process.env, say: console.warn });
  return { keys: await ServerKeys.random(Date.now()), renew: async () => undefined };
}

/** The pictures carry the server's address, and the port is known only once it listens: so listen, then fill. */
async function serveDemo(
  store: Store,
  keys: ServerKeys,
  app: ReturnType<typeof createApp>,
  wanted: { port: number; host: string },
  publicUrl: string | undefined,
): Promise<RunningServer> {
  const { addDemoSite } = await import('../demo/site.ts');
  const { fillDemo } = await import('../demo/create-demo.ts');
  let origin = publicUrl ?? `http://localhost:${wanted.port}`;
  addDemoSite(app, () => origin);
  const running = await serveApp(app, wanted);
  origin = publicUrl ?? `http://localhost:${running.port}`;
  await fillDemo(store, `${origin}/demo/images/`, keys);
  return running;
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (port > 65_535) throw new UsageError('--port is a number from 0 to 65535.', HELP);
  return port;
}

function readProxies(text: string): ReturnType<typeof proxied> {
  const [, forwarded, proxies] = /^(forwarded:)?(\d)$/.exec(text) ?? [];
  if (proxies !== undefined) return proxied(Number(proxies), forwarded ? 'forwarded' : 'x-forwarded-for');
  throw new UsageError('--trust-proxy is a number from 0 to 9, or forwarded: with such a number.', HELP);
}

async function sayHello(store: Store, url: string, isDemo: boolean): Promise<void> {
  const tenants = await store.tenants();
  const lines = [`De Stek is open at ${url}`];
  for (const { id } of tenants)
    lines.push(
      `  programme of ${id}: ${url}/p/${id}   data: ${url}/v1/${id}/activities`,
      `  referral card: ${url}/p/${id}/kaart   for contact persons: ${url}/p/${id}/contact-inbox`,
    );
  if (tenants.length === 0 && !isDemo)
    lines.push('  There is no programme yet. Bring one in with: stek import FILE --tenant NAME');
  printOut(`${lines.join('\n')}\n`);
}

/** A database that is not there yet, since all was started at once, is waited for; one that says no is not. */
async function openPatiently(where: Parameters<typeof openDatabase>[0]): Promise<Store> {
  for (let said = false; ; said = true) {
    try {
      return await openDatabase(where);
    } catch (error) {
      if (!(error instanceof DatabaseFailure) || !where.databaseUrl) throw error;
      if (!said) printAside(`${error.message} Trying again every second until it does.\n`);
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

/** Waits for the end. A second signal finds nobody listening and so ends the process at once. */
function untilTold(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    const told = (signal: NodeJS.Signals) => {
      process.off('SIGINT', told).off('SIGTERM', told);
      resolve(signal);
    };
    process.on('SIGINT', told).on('SIGTERM', told);
  });
}

/** A job that failed is tried again at its next turn. */
const logJobError = (error: unknown): void => logError(error, 'job');

/** Gives notice to machines, and ends all parts. Who presses Ctrl+C is not asked to wait. */
async function stop(signal: NodeJS.Signals, parts: readonly (() => Promise<void>)[]): Promise<void> {
  // Whatever still runs then, such as a job on a database that does not answer: it is a transaction, and nothing of it stays.
  const cut = () => {
    printAside('Something still ran after the last answers and was cut off.\n');
    process.exit(1);
  };
  setTimeout(cut, LONGEST_STOP).unref();
  if (signal === 'SIGTERM') await new Promise(resolve => setTimeout(resolve, NOTICE));
  await Promise.all(parts.map(end => end()));
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Where there is no browser, the address stands on the screen. */
function openBrowser(url: string): void {
  const [command = '', ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const opened = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opened.once('error', () => undefined);
  opened.unref();
}
