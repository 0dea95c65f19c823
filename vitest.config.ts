import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tenants/testing/prepare-cluster.ts'],
    setupFiles: ['tenants/testing/use-database.ts'],
    include: ['app', 'tenants', 'workers', 'prisma', 'sandbox', 'bench', 'scripts', 'e2e'].map(
      (folder) => `${folder}/**/*.test.{ts,tsx}`,
    ),
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
