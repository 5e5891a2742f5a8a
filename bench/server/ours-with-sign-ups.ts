/**
 * The server as it runs, with a programme of which every date takes sign-ups: `ours-with-sign-ups.ts DATA ACTIVITIES`. Tells its parent
 * its address, and a worker's key.
 */
import { createApp } from '../../src/server/app.ts';
import { serveApp } from '../../src/server/serve.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import { weeklyActivities } from './weekly-activities.ts';

const [data, count] = process.argv.slice(2);
const tenant = { id: 'proefstad', name: 'Proefstad', tz: 'Europe/Brussels' };
const store = await openDatabase({ data, databaseUrl: process.env['DATABASE_URL'] });
await upsert(store, tenant, { activities: weeklyActivities(Number(count), new Date()) });
const { key } = await createApiKey(store, { tenant: tenant.id, role: 'worker', label: 'bench' });
const { port } = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1' });
process.send?.({ url: `http://127.0.0.1:${port}/v1/${tenant.id}`, key });
