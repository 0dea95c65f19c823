import { afterEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { startSandbox } from './start-sandbox.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

describe('startSandbox', () => {
  it('refuses in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('SECRET', 'x'.repeat(40));
    reloadEnv();
    await expect(startSandbox()).rejects.toThrow('NODE_ENV=production');
  });

  it('answers both vendors, its health and nothing else at one address', async () => {
    const sandbox = await startSandbox();
    try {
      expect((await fetch(`${sandbox.origin}/healthz`)).status).toBe(200);
      expect((await fetch(`${sandbox.origin}/`)).url).toBe(`${sandbox.origin}/mailbox`);
      expect((await fetch(`${sandbox.origin}/v1/balance`)).status).toBe(401);
      expect((await fetch(`${sandbox.origin}/emails`, { method: 'POST' })).status).toBe(401);
      expect((await fetch(`${sandbox.origin}/elsewhere`)).status).toBe(404);
    } finally {
      await sandbox.close();
    }
    await expect(fetch(`${sandbox.origin}/healthz`)).rejects.toThrow();
  });

  it('says when its port is taken', async () => {
    const first = await startSandbox();
    await expect(startSandbox({ port: first.port })).rejects.toThrow('EADDRINUSE');
    await first.close();
  });
});
