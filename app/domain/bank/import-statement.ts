import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { lockStatement } from './lock-statement.ts';
import { parseStored } from './parse-stored.ts';
import { fingerprintLines } from './reading/fingerprint-lines.ts';
import type { ParsedStatement } from './reading/parsed-statement.ts';

/**
 * Takes the lines of a statement over that no earlier file has brought, all of them or nothing.
 *
 * @throws DomainError `not_found`, `conflict` (it has been imported or given up), `import_has_errors`
 */
export async function importStatement(
  ctx: TenantContext,
  { statementId }: { statementId: string },
): Promise<{ lines: number; known: number }> {
  const { file } = await findStatement(ctx, { statementId });
  return takeLines(ctx, { statementId, parsed: await parseStored(ctx, file) });
}

const findStatement = operation({
  name: 'bank.find-statement',
  kind: 'read',
  input: z.object({ statementId: z.uuid() }),
  can: ['create', 'BankStatement'],
  async run({ db, tenantId }, { statementId }): Promise<{ file: { key: string; name: string } }> {
    const { file, fileName, status } = await lockStatement(db, tenantId, statementId);
    if (status !== 'checked') throw new DomainError('conflict');
    return { file: { key: file.key, name: fileName } };
  },
});

const takeLines = operation({
  name: 'bank.import',
  kind: 'write',
  input: z.object({ statementId: z.uuid(), parsed: z.custom<ParsedStatement>() }),
  can: ['create', 'BankStatement'],
  timeoutMs: 120_000,
  async run({ db, tenantId, audit }, { statementId, parsed }): Promise<{ lines: number; known: number }> {
    const { status } = await lockStatement(db, tenantId, statementId);
    if (status !== 'checked') throw new DomainError('conflict');
    const count = parsed.issues.filter(({ severity }) => severity === 'error').length;
    if (count > 0) throw new DomainError('import_has_errors', { params: { count } });
    const fingerprints = fingerprintLines(parsed.lines, parsed.account);
    const rows = parsed.lines.map((line, index) => ({
      ...line,
      amount: line.amount.toString(),
      position: index,
      fingerprint: fingerprints[index],
    }));
    const lines = await db.$executeRaw`
      insert into bank_line (tenant_id, id, statement_id, position, booked_on, amount, counterparty, counterparty_account, purpose, bank_reference, fingerprint)
      select ${tenantId}::uuid, new_id(), ${statementId}::uuid, r.position, r."bookedOn", r.amount, r.counterparty, r."counterpartyAccount", r.purpose,
        r."bankReference", r.fingerprint
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (position int, "bookedOn" date, amount bigint, counterparty text,
        "counterpartyAccount" text, purpose text, "bankReference" text, fingerprint text)
      order by r.position
      on conflict (tenant_id, fingerprint) do nothing`;
    await db.bankStatement.update({
      where: { tenantId_id: { tenantId, id: statementId } },
      data: { status: 'imported', newCount: lines, lineCount: rows.length },
    });
    const known = rows.length - lines;
    audit('BankStatement', statementId, { lines, known });
    return { lines, known };
  },
});
