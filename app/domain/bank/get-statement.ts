import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import type { BankStatementStatus } from './lock-statement.ts';
import { parseStored } from './parse-stored.ts';
import type { ParsedStatement } from './reading/parsed-statement.ts';

const shownLines = 50;
const shownIssues = 200;

export type StatementView = {
  id: string;
  fileName: string;
  format: 'csv' | 'xlsx' | 'camt053';
  account: string | null;
  fromOn: Day | null;
  throughOn: Day | null;
  /** Minor units. */
  openingAmount: bigint | null;
  closingAmount: bigint | null;
  lineCount: number;
  /** How many lines no other file had brought. */
  newCount: number;
  status: BankStatementStatus;
  createdAt: Date;
  /** Of an imported statement, how many of its lines are where. */
  matching: { open: number; matched: number; setAside: number };
};

export type StatementPreview = Pick<ParsedStatement, 'lines' | 'issues' | 'columns'> & {
  errorCount: number;
  issueCount: number;
  inAmount: bigint;
  outAmount: bigint;
};

/**
 * A bank statement, and until it is imported what its file says: the first lines, the first issues, and how the columns were understood.
 *
 * @throws DomainError `not_found`
 */
export async function getStatement(
  ctx: TenantContext,
  input: { statementId: string },
): Promise<{ statement: StatementView; preview: StatementPreview | null }> {
  const { statement, file } = await readStatement(ctx, input);
  return {
    statement,
    preview: statement.status === 'checked' ? previewOf(await parseStored(ctx, file)) : null,
  };
}

const readStatement = operation({
  name: 'bank.get-statement',
  kind: 'read',
  input: z.object({ statementId: z.uuid() }),
  can: ['read', 'BankStatement'],
  async run({ db, tenantId }, { statementId }) {
    const row = await db.bankStatement.findUnique({
      where: { tenantId_id: { tenantId, id: statementId } },
      include: { file: { select: { key: true } } },
    });
    if (!row) throw new DomainError('not_found');
    const counts = await db.bankLine.groupBy({
      by: ['status'],
      where: { tenantId, statementId },
      _count: true,
    });
    const count = (status: string) => counts.find((one) => one.status === status)?._count ?? 0;
    const statement: StatementView = {
      id: row.id,
      fileName: row.fileName,
      format: row.format as StatementView['format'],
      account: row.account,
      fromOn: row.fromOn && dayOf(row.fromOn),
      throughOn: row.throughOn && dayOf(row.throughOn),
      openingAmount: row.openingAmount,
      closingAmount: row.closingAmount,
      lineCount: row.lineCount,
      newCount: row.newCount,
      status: row.status as BankStatementStatus,
      createdAt: row.createdAt,
      matching: { open: count('open'), matched: count('matched'), setAside: count('set_aside') },
    };
    return { statement, file: { key: row.file.key, name: row.fileName } };
  },
});

function previewOf({ lines, issues, columns }: ParsedStatement): StatementPreview {
  const sum = (wanted: (amount: bigint) => boolean) =>
    lines.reduce((total, { amount }) => (wanted(amount) ? total + amount : total), 0n);
  return {
    lines: lines.slice(0, shownLines),
    issues: issues.slice(0, shownIssues),
    columns,
    errorCount: issues.filter(({ severity }) => severity === 'error').length,
    issueCount: issues.length,
    inAmount: sum((amount) => amount > 0n),
    outAmount: -sum((amount) => amount < 0n),
  };
}
