import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { env } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { systemPool } from './database/clients.ts';

/** `points` tries in `seconds`; afterwards none until the time is over. */
export type RateLimit = { name: string; points: number; seconds: number };

const limiters = new Map<string, RateLimiterAbstract>();
let redis: Redis | undefined;

/**
 * Counts one try of `key` (`parts` in order). Counters are kept in Redis where there is one, else in the database, so that they hold for
 * all processes.
 *
 * @throws DomainError `too_many_requests` with `seconds` to wait
 */
export async function countTry(limit: RateLimit, ...parts: string[]): Promise<void> {
  try {
    await limiterOf(limit).consume(keyOf(parts));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new DomainError('too_many_requests', {
      params: { seconds },
      fields: [{ path: '', code: 'wait_seconds', params: { seconds } }],
    });
  }
}

/** Forgets the tries of `key`: whoever has proven to be the right one starts anew. */
export async function forgetTries(limit: RateLimit, ...parts: string[]): Promise<void> {
  await limiterOf(limit).delete(keyOf(parts));
}

export function closeRateLimits(): void {
  limiters.clear();
  redis?.disconnect();
  redis = undefined;
}

/** Addresses and names are not kept readable. */
function keyOf(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function limiterOf({ name, points, seconds }: RateLimit): RateLimiterAbstract {
  const known = limiters.get(name);
  if (known) return known;
  const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
  const insuranceLimiter = new RateLimiterMemory(options);
  const { REDIS_URL } = env();
  const limiter = REDIS_URL
    ? new RateLimiterRedis({ ...options, storeClient: redisClient(REDIS_URL), insuranceLimiter })
    : new RateLimiterPostgres({
        ...options,
        // The pool is asked for at each query: it may have been closed and opened again.
        storeClient: { query: (query: { text: string; values: unknown[] }) => systemPool().query(query) },
        storeType: 'client',
        tableName: 'rate_limit',
        tableCreated: true,
        insuranceLimiter,
      });
  limiters.set(name, limiter);
  return limiter;
}

function redisClient(url: string): Redis {
  redis ??= new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false }).on('error', () => {});
  return redis;
}
