/** The server as it runs; told so by its parent, it imports a feed itself: `ours-importing.ts DATA`. */
import { createApp } from '../../src/server/app.ts';
import { importFeed } from '../../src/server/import/import-feed.ts';
import { openSource } from '../../src/server/import/open-source.ts';
import { serveApp } from '../../src/server/serve.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';

const store = await openDatabase({ data: process.argv[2], databaseUrl: process.env['DATABASE_URL'] });
const { port } = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1' });
/** Processor time of the longest turn of the event loop since it was last asked for, milliseconds: other work on the machine is not in it. */
let longest = 0;
let before = process.threadCpuUsage();
setInterval(() => {
  const now = process.threadCpuUsage();
  longest = Math.max(longest, (now.user + now.system - before.user - before.system) / 1000);
  before = now;
}, 1);
process.on('message', (file: string) => {
  if (file === 'longest') {
    process.send?.({ longest });
    longest = 0;
    return;
  }
  void (async () => {
    const tenant = { id: 'grootstad', name: 'Grootstad', tz: 'Europe/Brussels' };
    const report = await importFeed(store, await openSource(file), { tenant, source: 'bench' });
    process.send?.({ imported: report.activities });
  })();
});
process.send?.({ url: `http://127.0.0.1:${port}` });
