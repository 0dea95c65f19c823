import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Redis } from 'ioredis';
import { env } from '#app/kernel/env.ts';
import { appliedMigrations } from '#tenants/system.ts';

export type Readiness = { ready: boolean; database: boolean; migrations: boolean; queue: boolean };

const answerWithinMs = 2_000;
let redis: Redis | undefined;

/** Whether this process can serve: the database answers and has every migration that we know, and the queue answers. */
export async function checkReadiness(): Promise<Readiness> {
  const [applied, expected, queue] = await Promise.all([
    within(appliedMigrations()),
    expectedMigrations(),
    within(queueAnswers()),
  ]);
  const database = applied !== null;
  const migrations = database && expected.every((name) => applied.includes(name));
  return { ready: migrations && queue !== null, database, migrations, queue: queue !== null };
}

export function closeReadiness(): void {
  redis?.disconnect();
  redis = undefined;
}

/** Without Redis the queue lives in the database, which has been asked already. */
async function queueAnswers(): Promise<void> {
  const { REDIS_URL } = env();
  if (!REDIS_URL) return;
  redis ??= new Redis(REDIS_URL, { maxRetriesPerRequest: 1, lazyConnect: true }).on('error', () => {});
  await redis.ping();
}

async function expectedMigrations(): Promise<string[]> {
  const entries = await readdir(path.resolve('prisma/migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function within<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, answerWithinMs, null);
  });
  return Promise.race([answer.catch(() => null), late]).finally(() => clearTimeout(timer));
}
