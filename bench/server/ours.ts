/** The server as it runs, with the demo municipality in a database file. */
import { fillDemo } from '../../src/demo/create-demo.ts';
import { createApp } from '../../src/server/app.ts';
import { serveApp } from '../../src/server/serve.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';

const store = await openDatabase({ data: process.argv[2], databaseUrl: process.env['DATABASE_URL'] });
await fillDemo(store);
const { port } = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1' });
console.log(`http://127.0.0.1:${port}`);
