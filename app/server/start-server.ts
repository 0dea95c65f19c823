import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { log } from '#app/kernel/log.ts';
import { type AppOptions, createApp, supportOf } from './create-app.ts';

export type RunningServer = {
  port: number;
  /** Stops taking connections, lets what runs finish, closes the database. Calling it again waits for the same end. */
  stop(): Promise<void>;
};

export type ServerOptions = Omit<AppOptions, 'isDraining'> & {
  host: string;
  port: number;
  /** How long a load balancer is given to notice that this server is no longer ready. */
  noticeMs: number;
  /** How long requests may take to finish. */
  drainMs: number;
};

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let draining = false;
  const server = createServer(createApp({ ...options, isDraining: () => draining }));
  // Large uploads over slow lines take minutes; headers do not.
  server.requestTimeout = 15 * 60_000;
  server.headersTimeout = 30_000;
  // Longer than a load balancer keeps its idle connections, so that it is the balancer who closes them.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    draining = true;
    log.info('stopping: not ready any more');
    await wait(options.noticeMs);
    await closeWithin(server, options.drainMs);
    await supportOf(await options.build()).close();
    log.info('stopped');
  }
  return {
    port,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function closeWithin(server: Server, drainMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 250);
  const late = setTimeout(() => {
    log.warn('requests were still running at the end of the drain; their connections are closed');
    server.closeAllConnections();
  }, drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
