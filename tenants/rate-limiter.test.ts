import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { systemClient } from './database/clients.ts';
import { closeRateLimits, countTry, forgetTries, type RateLimit } from './rate-limiter.ts';

const redisServer = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
].find(existsSync);
if (!redisServer) {
  process.stderr.write('redis-server is not installed: the rate limit tests run on PostgreSQL alone\n');
}

describe.each([['postgres'], ...(redisServer ? [['redis']] : [])])('rate limits on %s', (kind) => {
  let redis: ChildProcess | undefined;
  const limit = (points: number, seconds = 60): RateLimit => ({ name: `t-${newId()}`, points, seconds });
  const tries = (rule: RateLimit, times: number, ...parts: string[]) =>
    Promise.allSettled(Array.from({ length: times }, () => countTry(rule, ...parts)));

  beforeAll(async () => {
    if (kind === 'redis') {
      const port = await freePort();
      redis = spawn(redisServer as string, ['--port', String(port), '--bind', '127.0.0.1', '--save', '']);
      process.env.REDIS_URL = `redis://127.0.0.1:${port}`;
      const probe = new Redis(process.env.REDIS_URL).on('error', () => {});
      reloadEnv();
      // Until its connection stands, a limiter counts in its own memory.
      while ((await probe.dbsize()) === 0) {
        await countTry({ name: 'warm', points: 1_000, seconds: 60 });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      probe.disconnect();
    }
    reloadEnv();
  });

  afterAll(() => {
    closeRateLimits();
    delete process.env.REDIS_URL;
    reloadEnv();
    redis?.kill();
  });

  it('let through as many as allowed, also of fifty at once, and say how long to wait', async () => {
    const rule = limit(7);
    const answers = await tries(rule, 50, 'tenant', '203.0.113.7');
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'too_many_requests' });
    expect(refused?.reason.detail.params.seconds).toBeGreaterThan(50);
    expect(refused?.reason.detail.params.seconds).toBeLessThanOrEqual(60);
  });

  it('count each key by itself, and parts cannot be shifted', async () => {
    const rule = limit(1);
    await countTry(rule, 'a', 'bc');
    await countTry(rule, 'ab', 'c');
    await expect(countTry(rule, 'a', 'bc')).rejects.toMatchObject({ code: 'too_many_requests' });
  });

  it('begin anew when the time is over, and when they are forgotten', async () => {
    const rule = limit(1, 1);
    await countTry(rule, 'x');
    await expect(countTry(rule, 'x')).rejects.toMatchObject({ code: 'too_many_requests' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await countTry(rule, 'x');
    await forgetTries(rule, 'x');
    await countTry(rule, 'x');
  });

  it('keep no address readable', async () => {
    const rule = limit(5);
    await countTry(rule, 'tenant', 'li@example.com');
    if (kind === 'postgres') {
      const keys = await systemClient().rateLimit.findMany({ where: { key: { contains: rule.name } } });
      expect(keys).toHaveLength(1);
      expect(keys[0]?.key).not.toContain('li@example.com');
    }
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
