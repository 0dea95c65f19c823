import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Child, startChild, waitForHealth } from './child-process.ts';
import { localFolder, startLocalDatabase } from './local-environment.ts';

export type Everything = {
  origin: string;
  mailbox: string;
  environment: Record<string, string>;
  stop(): Promise<void>;
};

/**
 * Starts the database, the stand-ins for Stripe and Resend, the web server and a worker on this machine.
 *
 * @param options.name whose data; `demo` and `dev` keep apart
 * @param options.built serve the built application instead of the sources
 * @param options.beforeServing runs when the database and the sandbox are up, with their settings
 */
export async function startEverything(options: {
  name: string;
  built: boolean;
  port: number;
  /** Keeps nothing from one start to the next. */
  fresh?: boolean;
  beforeServing?: (environment: Record<string, string>) => Promise<void>;
}): Promise<Everything> {
  const { port } = options;
  const sandboxPort = port + 1010;
  const workerPort = port + 1;
  const origin = `http://localhost:${port}`;
  const sandboxOrigin = `http://127.0.0.1:${sandboxPort}`;
  const database = await startLocalDatabase({
    folder: options.fresh ? undefined : localFolder(`${options.name}-postgres`),
    settings: { synchronous_commit: 'off' },
  });
  const environment: Record<string, string> = {
    ...database.environment,
    NODE_ENV: options.built ? 'production' : 'development',
    SECRET: keptSecret(localFolder(`${options.name}-secret`)),
    APP_ORIGIN: origin,
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    STORAGE_FOLDER: localFolder(`${options.name}-files`),
    STRIPE_API_ORIGIN: `http://127.0.0.1:${sandboxPort}`,
    RESEND_BASE_URL: `http://127.0.0.1:${sandboxPort}`,
    EINVOICE_ORIGINS: `http://127.0.0.1:${sandboxPort}`,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
  const children: Child[] = [];
  const stop = async () => {
    for (const child of [...children].reverse()) await child.stop();
    await database.cluster.stop();
  };
  try {
    const sandbox = startChild('sandbox', ['--import', 'tsx', 'sandbox/main.ts'], {
      ...environment,
      NODE_ENV: 'development',
      SANDBOX_PORT: String(sandboxPort),
      SANDBOX_ORIGIN: sandboxOrigin,
      SANDBOX_STRIPE_WEBHOOK_URL: `http://localhost:${port}/webhooks/stripe`,
      SANDBOX_RESEND_WEBHOOK_URL: `http://localhost:${port}/webhooks/resend`,
    });
    children.push(sandbox);
    await waitForHealth(sandbox, `http://127.0.0.1:${sandboxPort}/mailbox.json`);
    await options.beforeServing?.(environment);
    const processes = options.built
      ? { web: ['build/processes/web.js'], worker: ['build/processes/worker.js'] }
      : { web: ['--import', 'tsx', 'app/server.ts'], worker: ['--import', 'tsx', 'workers/main.ts'] };
    const web = startChild('web', processes.web, environment);
    const worker = startChild('worker', processes.worker, environment);
    children.push(web, worker);
    await Promise.all([
      waitForHealth(web, `http://127.0.0.1:${port}/readyz`),
      waitForHealth(worker, `http://127.0.0.1:${workerPort}/readyz`),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, mailbox: `${sandboxOrigin}/mailbox`, environment, stop };
}

/** The same secret at every start, so that people stay signed in. */
function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
