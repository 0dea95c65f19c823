import { createReadStream } from 'node:fs';
import { temporaryFile } from '#app/domain/imports/reading/testing/temporary-file.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { importStatement } from '../import-statement.ts';
import { type ListedLine, listBankLines } from '../list-bank-lines.ts';
import { uploadStatement } from '../upload-statement.ts';

/** Uploads a file of the bank, as the console does. */
export async function uploadBankFile(
  ctx: TenantContext,
  content: string | Uint8Array,
  name = 'liushui.csv',
): Promise<string> {
  const [id, key] = [newId(), `imports/${newId()}`];
  const path = await temporaryFile(content);
  const { size, contentType } = await putFile(ctx.tenant.id, key, createReadStream(path), {
    contentType: 'text/csv',
  });
  return (await uploadStatement(ctx, { file: { id, key, name, size, contentType } })).statementId;
}

export type BankRow = { day?: string; amount: string; from?: string; purpose?: string; reference?: string };

/** Imports a table of the bank and gives its open lines in its order. */
export async function importBankRows(ctx: TenantContext, rows: readonly BankRow[]): Promise<ListedLine[]> {
  const text = rows.map(({ day = '2026-11-10', amount, from = '', purpose = '', reference = '' }) =>
    [day, amount, from, purpose, reference].join(','),
  );
  const statementId = await uploadBankFile(ctx, ['日期,金额,对方户名,用途,流水号', ...text].join('\n'));
  await importStatement(ctx, { statementId });
  const { lines } = await listBankLines(ctx, { statementId, limit: 100 });
  return rows.flatMap(({ amount, from = '', purpose = '' }) => {
    const at = lines.findIndex(
      (line) =>
        line.amount === BigInt(amount.replace('.', '')) &&
        (line.counterparty ?? '') === from &&
        (line.purpose ?? '') === purpose,
    );
    return at < 0 ? [] : lines.splice(at, 1);
  });
}
