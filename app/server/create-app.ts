import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { RequestScope } from '#app/http/request-scope.ts';
import type { ServerSupport } from '#app/http/server-support.ts';
import { env } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { log } from '#app/kernel/log.ts';
import { accessLog } from './access-log.ts';
import { isForeignOrigin } from './foreign-origin.ts';
import { metrics } from './metrics.ts';
import { securityHeaders } from './security-headers.ts';

export type AppOptions = {
  build: () => Promise<ServerBuild>;
  /** Serves the browser's modules during development; built files otherwise. */
  devServer?: RequestHandler;
  isDraining: () => boolean;
};

/** Beyond any upload that the product takes: refused before it is read. */
const maxBodyBytes = 512 * 1024 * 1024;

export function supportOf(build: ServerBuild): ServerSupport {
  const { serverSupport } = build.entry.module as unknown as { serverSupport?: ServerSupport };
  if (!serverSupport) throw new Error('entry.server must export serverSupport');
  return serverSupport;
}

export function createApp({ build, devServer, isDraining }: AppOptions): Express {
  const app = express();
  const { TRUST_PROXY } = env();
  app.set('trust proxy', /^\d+$/.test(TRUST_PROXY) ? Number(TRUST_PROXY) : TRUST_PROXY);
  app.disable('x-powered-by');

  app.get('/healthz', (_req, res) => void res.json({ alive: true }));
  app.get(
    '/readyz',
    passErrors(async (_req, res) => {
      const state = isDraining() ? { ready: false, draining: true } : await readiness(build);
      res
        .status(state.ready ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json(state);
    }),
  );
  app.get('/metrics', metrics);

  app.use(accessLog);
  app.use((_req, res, next) => {
    // A connection that is kept open would bring its next request to a server that has gone.
    if (isDraining()) res.set('Connection', 'close');
    next();
  });
  app.use(securityHeaders());
  app.use(compression({ filter: (req, res) => !isEventStream(res) && compression.filter(req, res) }));
  app.use(devServer ?? builtFiles());
  app.use(
    passErrors(async (req, res, next) => {
      // By its form alone: whose address it is, the database knows, and it may be away.
      if (!supportOf(await build()).isOwnHost(req.hostname)) {
        res.status(421).type('text').send('Unknown host');
      } else if (isForeignOrigin(req)) {
        res.status(403).type('text').send('Sent from a page of another site');
      } else if (Number(req.get('Content-Length') ?? 0) > maxBodyBytes) {
        res.status(413).set('Connection', 'close').type('text').send('Too large');
      } else next();
    }),
  );
  const handle = createRequestHandler({
    build,
    // In any other mode error pages tell what went wrong inside.
    mode: env().NODE_ENV === 'development' ? 'development' : 'production',
    getLoadContext: (_req, res) => ({ nonce: res.locals.nonce as string }),
  });
  app.use(
    passErrors(async (req, res, next) => {
      const scope: RequestScope = {
        requestId: res.locals.requestId as string,
        ipAddress: req.ip ?? null,
        memo: new Map(),
        setCookie: (cookie) => void (res.headersSent || res.append('Set-Cookie', cookie)),
        log: res.locals.log as RequestScope['log'],
      };
      await supportOf(await build()).runInRequestScope(scope, () => handle(req, res, next));
    }),
  );
  app.use(serverError);
  return app;
}

async function readiness(build: AppOptions['build']) {
  try {
    return await supportOf(await build()).checkReadiness();
  } catch (error) {
    log.error({ err: error }, 'readiness could not be checked');
    return { ready: false };
  }
}

/** Express 4 does not look at promises: without this, an error would leave its request without an answer for good. */
function passErrors(
  handler: (req: Request, res: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (req, res, next) => void handler(req, res, next).catch(next);
}

/** Names of built files change with their content, so a browser never asks for one again. */
function builtFiles(): RequestHandler {
  const folder = path.resolve('build/client');
  const router = express.Router();
  router.use(
    '/assets',
    express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(folder, { maxAge: '1h', index: false }));
  return router;
}

function isEventStream(res: Response): boolean {
  return String(res.getHeader('Content-Type') ?? '').startsWith('text/event-stream');
}

/** What failed outside of every page. */
const serverError: ErrorRequestHandler = (error, _req, res, _next) => {
  const status = Number((error as { status?: unknown }).status) || 500;
  const id = (res.locals.requestId as string | undefined) ?? newId();
  if (status >= 500) log.error({ err: error, requestId: id }, 'request failed in the server');
  if (res.headersSent) res.destroy();
  else
    res
      .status(status)
      .type('text')
      .send(status === 404 ? 'Not found' : 'Error');
};
