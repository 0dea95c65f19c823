import { expect, it } from 'vitest';
import { applyMigrations, diffSchema } from './schema-engine.ts';

/** What a migration says and Prisma's schema cannot: the key from a company's root tables to `tenant`. */
const sqlOnly = /^ALTER TABLE "\w+" DROP CONSTRAINT "\w+_tenant_fkey";$/;

it('has migrations that lead to exactly the Prisma schema, and nothing left to apply', async () => {
  const ownerUrl = process.env.DATABASE_OWNER_URL as string;
  expect(await applyMigrations(ownerUrl)).toEqual([]);
  const statements = (await diffSchema(ownerUrl))
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('--') && !sqlOnly.test(line));
  expect(statements).toEqual([]);
});
