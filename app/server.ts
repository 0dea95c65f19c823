import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import { startServer } from './server/start-server.ts';

/** The web process: the built application, or the sources through Vite during development. */
const { NODE_ENV, HOST, PORT, APP_ORIGIN } = env();
const { build, devServer, closeDevServer } =
  NODE_ENV === 'production' ? await builtApp() : await developedApp();
const server = await startServer({
  build,
  devServer,
  host: HOST,
  port: PORT,
  noticeMs: NODE_ENV === 'production' ? 2_000 : 0,
  drainMs: NODE_ENV === 'production' ? 25_000 : 2_000,
});
log.info({ port: server.port, origin: APP_ORIGIN }, 'web server is listening');

process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a promise was rejected unheard'));
process.on('uncaughtException', async (error) => {
  log.fatal({ err: error }, 'an error reached nobody: the server stops');
  await server.stop();
  process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    await server.stop();
    await closeDevServer?.();
    process.exit(0);
  });
}

type Application = {
  build: () => Promise<ServerBuild>;
  devServer?: RequestHandler;
  closeDevServer?: () => Promise<void>;
};

async function builtApp(): Promise<Application> {
  const file = pathToFileURL(path.resolve('build/server/index.js')).href;
  const built = (await import(file)) as ServerBuild;
  return { build: async () => built };
}

async function developedApp(): Promise<Application> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  return {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as unknown as Promise<ServerBuild>,
    devServer: vite.middlewares,
    closeDevServer: () => vite.close(),
  };
}
