import { serveApp } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { BEFORE, courseOf, SignUpDesk, TOWN } from './sign-up-desk.ts';

/** The real server on a port, with a course that takes everyone (`open`) and one with a single seat and place in line (`small`). */
export async function openTown(): Promise<SignUpTown> {
  const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => BEFORE);
  const desk = await SignUpDesk.open(store, [
    courseOf('open', { mode: 'required', partyMax: 10 }),
    courseOf('small', { mode: 'required', capacity: 1, waitlist: 1 }),
  ]);
  const server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
  return {
    desk,
    origin: `http://127.0.0.1:${server.port}`,
    path: `/v1/${TOWN.id}`,
    async [Symbol.asyncDispose]() {
      await server.stop(0);
      await store.close();
    },
  };
}

export interface SignUpTown extends AsyncDisposable {
  readonly desk: SignUpDesk;
  readonly origin: string;
  /** Path of the API of this municipality. */
  readonly path: string;
}
