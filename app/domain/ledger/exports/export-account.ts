import type { TableCell } from '#app/domain/exports/table-cell.ts';
import type { Day } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type AccountPage, accountEntries } from '../account-entries.ts';

const pageSize = 1_000;

/**
 * The entries of an account as rows of a table, its head first, the latest entry first, read as the rows are taken.
 *
 * @throws DomainError `not_found`, `forbidden`, before the first row
 */
export async function exportAccount(
  ctx: TenantContext,
  input: { accountId: string; from?: Day; through?: Day },
): Promise<{ name: string; rows: AsyncGenerator<TableCell[], void, undefined> }> {
  const first = await accountEntries(ctx, { ...input, limit: pageSize });
  return { name: `${first.account.code} ${first.account.name}`, rows: rowsFrom(ctx, input, first) };
}

async function* rowsFrom(
  ctx: TenantContext,
  input: { accountId: string; from?: Day; through?: Day },
  first: AccountPage,
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'ledger');
  const money = (amount: bigint): TableCell => ({ number: minorToText(amount, ctx.tenant.currency) });
  yield [
    t('entries.postedOn'),
    t('entries.document'),
    t('account.documentId'),
    t('balance.code'),
    t('account.other'),
    t('journal.debit'),
    t('journal.credit'),
    t('account.balance'),
  ];
  for (let page = first; ; ) {
    for (const entry of page.entries) {
      yield [
        { day: entry.postedOn },
        t(`entries.documents.${entry.documentKind}`),
        entry.documentId,
        entry.otherCode,
        entry.otherName,
        money(entry.debit),
        money(entry.credit),
        money(entry.balance),
      ];
    }
    if (!page.next) return;
    page = await accountEntries(ctx, { ...input, after: page.next, limit: pageSize });
  }
}
