import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { App } from './app.ts';
import { fastLane } from './http/fast-lane.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** Address to listen at. @default all addresses of the machine */
  host?: string | undefined;
  /** How long a connection may stand still, such as with an answer that nobody reads; milliseconds. @default 30 000 */
  idleTimeout?: number | undefined;
}

export interface RunningServer {
  readonly port: number;
  /**
   * Stops: takes no new connections, closes those on which nothing is asked, lets running answers finish, and cuts what is left
   * after `gracePeriod`.
   * @param gracePeriod milliseconds @default 2500
   */
  stop(gracePeriod?: number): Promise<void>;
}

/** How long a request may take to arrive, its headers and all of it; milliseconds. */
const HEADERS_TIMEOUT = 15_000;
const REQUEST_TIMEOUT = 30_000;
/** How often Node looks for requests that take too long to arrive, milliseconds. */
const CHECK_EVERY = 5000;

/** Puts an app on a port. @throws when the port is taken */
export async function serveApp(app: App, { port, host, idleTimeout = 30_000 }: ServeOptions): Promise<RunningServer> {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, connectionsCheckingInterval: CHECK_EVERY },
    fastLane(app.reader, getRequestListener(app.fetch)),
  );
  // Node counts the bytes that a reader takes, so an answer that is read slowly goes on.
  server.timeout = idleTimeout;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: gracePeriod => stop(server, sockets, gracePeriod) };
}

function stop(server: Server, sockets: ReadonlySet<Socket>, gracePeriod = 2500): Promise<void> {
  return new Promise(resolve => {
    // A kept-alive connection becomes idle only when its answer is out: ask again until the last one is.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), gracePeriod);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    // To Node a connection that never said anything is about to ask something, and so not idle.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  });
}
