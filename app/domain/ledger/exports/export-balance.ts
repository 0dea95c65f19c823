import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { periodBalance } from '../period-balance.ts';
import { debitSide } from '../period-balance-sides.ts';

/**
 * The trial balance as rows of a table, its head first: over a period, or, without a first day, everything up to a day.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportBalance(
  ctx: TenantContext,
  { from, asOf }: { from?: Day; asOf?: Day },
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  const through = asOf ?? localDay(ctx.now(), ctx.tenant.timeZone);
  const { accounts } = await periodBalance(ctx, { from: from ?? '0001-01-01', through });
  return rows(ctx, accounts);
}

async function* rows(
  ctx: TenantContext,
  accounts: Awaited<ReturnType<typeof periodBalance>>['accounts'],
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'ledger');
  const money = (amount: bigint): TableCell => ({ number: minorToText(amount, ctx.tenant.currency) });
  const pair = (group: 'opening' | 'moved' | 'closing') => [
    `${t(`balance.${group}`)} ${t('journal.debit')}`,
    `${t(`balance.${group}`)} ${t('journal.credit')}`,
  ];
  yield [
    t('balance.code'),
    t('balance.account'),
    t('balance.kind'),
    ...pair('opening'),
    ...pair('moved'),
    ...pair('closing'),
  ];
  for (const { code, name, kind, opening, debit, credit, closing } of accounts) {
    yield [
      code,
      name,
      t(`kinds.${kind}`),
      money(debitSide(opening)),
      money(debitSide(-opening)),
      money(debit),
      money(credit),
      money(debitSide(closing)),
      money(debitSide(-closing)),
    ];
  }
}
