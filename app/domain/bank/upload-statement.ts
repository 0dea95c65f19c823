import { z } from 'zod';
import { memberOf } from '#app/domain/meters/member-of.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { parseStored } from './parse-stored.ts';
import { fingerprintLines } from './reading/fingerprint-lines.ts';
import type { ParsedStatement } from './reading/parsed-statement.ts';

/** A received file, as `receiveUpload` gives it. */
const received = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string().min(1).max(200),
  contentType: z.string(),
  size: z.number().int().positive(),
});

/**
 * Reads an uploaded file of the bank and keeps it as a statement to look at. None of its lines counts yet: `importStatement` does that.
 *
 * @throws DomainError `forbidden`, and those of `readBankFile`
 */
export async function uploadStatement(
  ctx: TenantContext,
  { file }: { file: z.output<typeof received> },
): Promise<{ statementId: string }> {
  if (!ctx.ability.can('create', 'BankStatement')) throw new DomainError('forbidden');
  return keepStatement(ctx, { file, parsed: await parseStored(ctx, file) });
}

const keepStatement = operation({
  name: 'bank.upload',
  kind: 'write',
  input: z.object({ file: received, parsed: z.custom<ParsedStatement>() }),
  can: ['create', 'BankStatement'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, audit }, { file, parsed }): Promise<{ statementId: string }> {
    const { id: fileId, key, name, contentType, size } = file;
    await db.storedFile.create({
      data: { tenantId, id: fileId, key, name, contentType, size: BigInt(size) },
    });
    const fingerprints = fingerprintLines(parsed.lines, parsed.account);
    const [known] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from unnest(${fingerprints}::text[]) as f (fingerprint)
      join bank_line l on l.tenant_id = ${tenantId}::uuid and l.fingerprint = f.fingerprint`;
    const statementId = newId();
    const newCount = parsed.lines.length - (known?.count ?? 0);
    await db.bankStatement.create({
      data: {
        tenantId,
        id: statementId,
        fileId,
        fileName: name,
        format: parsed.format,
        account: parsed.account,
        currency: ctx.tenant.currency,
        fromOn: parsed.fromOn && toDateColumn(parsed.fromOn),
        throughOn: parsed.throughOn && toDateColumn(parsed.throughOn),
        openingAmount: parsed.openingAmount,
        closingAmount: parsed.closingAmount,
        lineCount: parsed.lines.length,
        newCount,
        createdBy: memberOf(ctx),
      },
    });
    audit('BankStatement', statementId, { fileName: name, lines: parsed.lines.length, new: newCount });
    return { statementId };
  },
});
