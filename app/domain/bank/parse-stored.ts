import { localPathOf } from '#app/integrations/storage/local-path-of.ts';
import { localDay } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import type { ParsedStatement } from './reading/parsed-statement.ts';
import { readBankFile } from './reading/read-bank-file.ts';

/**
 * What a stored bank file says, read anew: the file is the truth until it is imported, and afterwards its lines are.
 *
 * @throws DomainError those of `readBankFile`
 */
export async function parseStored(
  ctx: TenantContext,
  file: { key: string; name: string },
): Promise<ParsedStatement> {
  const local = await localPathOf(ctx.tenant.id, file.key);
  try {
    return await readBankFile(
      { path: local.path, fileName: file.name },
      { currency: ctx.tenant.currency, today: localDay(ctx.now(), ctx.tenant.timeZone) },
    );
  } finally {
    await local.release();
  }
}
