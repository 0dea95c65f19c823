import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import type { BankStatementStatus } from './lock-statement.ts';

/** The bank statements, the latest first, a page at a time; `before` is the id of the last one seen. */
export const listStatements = operation({
  name: 'bank.list-statements',
  kind: 'read',
  input: z.object({ before: z.uuid().nullish(), limit: z.int().min(1).max(100).default(50) }),
  can: ['read', 'BankStatement'],
  async run({ db, tenantId }, { before, limit }) {
    const rows = await db.bankStatement.findMany({
      where: { tenantId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    return {
      statements: page.map((row) => ({
        id: row.id,
        fileName: row.fileName,
        account: row.account,
        fromOn: row.fromOn && dayOf(row.fromOn),
        throughOn: row.throughOn && dayOf(row.throughOn),
        lineCount: row.lineCount,
        newCount: row.newCount,
        status: row.status as BankStatementStatus,
        createdAt: row.createdAt,
      })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
