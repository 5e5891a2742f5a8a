import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { App } from './app.ts';
import { fastLane } from './http/fast-lane.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** Address to listen at. @default all addresses of the machine */
  host?: string | undefined;
}

export interface RunningServer {
  readonly port: number;
  /**
   * Stops: takes no new connections, lets running answers finish, and cuts what is left after `patience`.
   * @param patience milliseconds @default 10 000
   */
  stop(patience?: number): Promise<void>;
}

/** Puts an app on a port. @throws when the port is taken */
export async function serveApp(app: App, { port, host }: ServeOptions): Promise<RunningServer> {
  const server = createServer(fastLane(app.reader, getRequestListener(app.fetch)));
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: patience => stop(server, patience) };
}

function stop(server: Server, patience = 10_000): Promise<void> {
  return new Promise(resolve => {
    // A kept-alive connection becomes idle only when its answer is out: ask again until the last one is.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}
