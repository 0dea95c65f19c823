import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { addDays } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type PropertyJournal, propertyJournal } from '../property-journal.ts';

const pageSize = 1_000;

/**
 * All documents of a property as rows of a table, its head first, the latest first.
 *
 * @throws DomainError `not_found`, `forbidden`, before the first row
 */
export async function exportProperty(
  ctx: TenantContext,
  propertyId: string,
): Promise<{ name: string; rows: AsyncGenerator<TableCell[], void, undefined> }> {
  const first = await propertyJournal(ctx, { propertyId, limit: pageSize });
  return { name: first.property.code, rows: rowsFrom(ctx, propertyId, first) };
}

async function* rowsFrom(
  ctx: TenantContext,
  propertyId: string,
  first: PropertyJournal,
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'ledger');
  const money = (amount: bigint): TableCell => ({ number: minorToText(amount, ctx.tenant.currency) });
  yield [
    t('entries.postedOn'),
    t('entries.document'),
    t('property.number'),
    t('property.feeItem'),
    t('property.periodStart'),
    t('property.periodEnd'),
    t('property.owed'),
    t('property.owedAfter'),
    t('property.prepaid'),
    t('property.prepaidAfter'),
  ];
  for (let page = first; ; ) {
    for (const line of page.lines) {
      yield [
        { day: line.postedOn },
        t(`property.kinds.${line.isLateFee && line.kind === 'charge' ? 'late_fee' : line.kind}`),
        line.number === null ? null : line.number.toString(),
        line.feeItemName,
        line.period && { day: line.period.start },
        line.period && { day: addDays(line.period.end, -1) },
        money(line.owed),
        money(line.owedAfter),
        money(line.prepaid),
        money(line.prepaidAfter),
      ];
    }
    if (page.next === null) return;
    page = await propertyJournal(ctx, { propertyId, skip: page.next, limit: pageSize });
  }
}
