import { spawn } from 'node:child_process';
import { createApp } from '../server/app.ts';
import { proxied } from '../server/writing/callers.ts';
import { startJobs } from '../server/jobs/jobs.ts';
import { openKeys } from '../server/keys/key-file.ts';
import { ServerKeys } from '../server/keys/server-keys.ts';
import { serveApp, type RunningServer } from '../server/serve.ts';
import { openDatabase } from '../server/store/open-database.ts';
import type { Store } from '../server/store/store.ts';
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
  --open            open it in the browser

Its keys are in keys.json of the data folder, made at the first start: keep a copy apart from the database.
With DATABASE_URL=postgres://… it uses PostgreSQL in place of its own database.
SIGTERM stops it gently: /readyz says no, running answers are finished.
`;

const OPTIONS = {
  demo: { type: 'boolean', default: false },
  port: { type: 'string', default: process.env['PORT'] ?? '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  'public-url': { type: 'string' },
  'trust-proxy': { type: 'string', default: '0' },
  open: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The address that a visitor names is not taken for the server's own: it would stand on paper, and in what others keep. */
const NO_PUBLIC_URL =
  'Without --public-url no flyer can be published, flyers are kept by no cache, and search engines get no links.\n';

/** How long `/readyz` says no before the port closes, so that whoever spreads the load has seen it; milliseconds. */
const NOTICE = 1000;

/** `stek serve`: ends when the process is told to. */
export async function serve(args: string[]): Promise<number> {
  const { values } = readArguments({ args, options: OPTIONS }, HELP);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : 65_536;
  if (port > 65_535) throw new UsageError('--port is a number from 0 to 65535.', HELP);
  const publicUrl = readPublicUrl(values['public-url']);
  const addressOf = readProxies(values['trust-proxy']);
  const databaseUrl = process.env['DATABASE_URL'];
  const data = values.data ?? (values.demo ? undefined : '.data');
  const store = await openDatabase({ databaseUrl, data });
  const now = Date.now();
  const opened = data === undefined ? undefined : await openKeys(data, process.env, now);
  const keys = opened?.keys ?? (await ServerKeys.random(now));
  let draining = false;
  const app = createApp({ store, keys, publicUrl, addressOf, isDraining: () => draining });
  try {
    const wanted = { port, host: values.host };
    const running = await (values.demo ? serveDemo(store, keys, app, wanted, publicUrl) : serveApp(app, wanted));
    const url = publicUrl ?? `http://localhost:${running.port}`;
    await sayHello(store, url, values.demo);
    if (publicUrl === undefined && !values.demo) process.stderr.write(NO_PUBLIC_URL);
    const stopJobs = startJobs(store, logJobError, async () => opened?.renew(Date.now()));
    if (values.open) openBrowser(url);
    await untilTold(() => (draining = true));
    await stopJobs();
    await running.stop();
  } catch (error) {
    if (isTaken(error))
      throw new UsageError(`Port ${port} is in use. Choose another one with --port, or --port 0 for a free one.`);
    throw error;
  } finally {
    await store.close();
  }
  return 0;
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

function readProxies(text: string): ReturnType<typeof proxied> {
  const [, forwarded, proxies] = /^(forwarded:)?(\d)$/.exec(text) ?? [];
  if (proxies !== undefined) return proxied(Number(proxies), forwarded ? 'forwarded' : 'x-forwarded-for');
  throw new UsageError('--trust-proxy is a number from 0 to 9, or forwarded: with such a number.', HELP);
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin;
  throw new UsageError('--public-url is an address such as https://stek.example.be.', HELP);
}

async function sayHello(store: Store, url: string, isDemo: boolean): Promise<void> {
  const tenants = await store.tenants();
  const lines = [`De Stek is open at ${url}`];
  for (const { id } of tenants) lines.push(`  programme of ${id}: ${url}/p/${id}   data: ${url}/v1/${id}/activities`);
  if (tenants.length === 0 && !isDemo)
    lines.push('  There is no programme yet. Bring one in with: stek import FILE --tenant NAME');
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A job that failed is tried again at its next turn. */
const logJobError = (error: unknown): void => console.error('job', error);

/** Waits for the end: at once by hand (SIGINT), with notice from a machine (SIGTERM). */
function untilTold(onNotice: () => void): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => {
      onNotice();
      resolve();
    });
    process.once('SIGTERM', () => {
      onNotice();
      setTimeout(resolve, NOTICE);
    });
  });
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
