import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import type { EntryView } from './entry-view.ts';
import { getPublicAccount } from './get-public-account.ts';
import { listEntries } from './list-entries.ts';

const pageSize = 200;

type EntryPage = Awaited<ReturnType<typeof listEntries>>;

/**
 * The entries of an account, from the first of these days to the last, as rows of a table with the balance after each: its head and what was there before come first.
 *
 * @throws DomainError `forbidden`, `not_found`, `invalid_input`, before the first row
 */
export async function exportEntries(
  ctx: TenantContext,
  input: { accountId: string; from?: string | null; through?: string | null },
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  if (!ctx.ability.can('export', 'PublicAccount')) throw new DomainError('forbidden');
  const account = await getPublicAccount(ctx, { accountId: input.accountId });
  const entries: EntryView[] = [];
  for (let after: string | null = null; ; ) {
    const page: EntryPage = await listEntries(ctx, { ...input, after, limit: pageSize });
    entries.push(...page.entries);
    if (page.next === null) break;
    after = page.next;
  }
  // What is booked on later days is not shown, and not in the balance either.
  const later = input.through ? await sumAfter(ctx, input.accountId, input.through) : 0n;
  const shown = entries.reduce((sum, { amount }) => sum + amount, 0n);
  return rowsOf(ctx, entries.reverse(), account.balance - later - shown);
}

async function sumAfter(ctx: TenantContext, accountId: string, through: string): Promise<bigint> {
  let sum = 0n;
  for (let after: string | null = null; ; ) {
    const page: EntryPage = await listEntries(ctx, { accountId, after, limit: pageSize });
    for (const { bookedOn, amount } of page.entries) {
      if (bookedOn <= through) return sum;
      sum += amount;
    }
    if (page.next === null) return sum;
    after = page.next;
  }
}

async function* rowsOf(
  ctx: TenantContext,
  entries: readonly EntryView[],
  opening: bigint,
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'accounts');
  const money = (amount: bigint) => ({ number: minorToText(amount, ctx.tenant.currency) });
  yield (
    ['bookedOn', 'category', 'description', 'counterparty', 'in', 'out', 'balance', 'documents'] as const
  ).map((column) => t(`entryColumns.${column}`));
  let balance = opening;
  yield [null, null, t('detail.opening'), null, null, null, money(balance), null];
  for (const entry of entries) {
    balance += entry.amount;
    yield [
      { day: entry.bookedOn },
      entry.category,
      entry.description,
      entry.counterparty,
      entry.amount > 0n ? money(entry.amount) : null,
      entry.amount < 0n ? money(-entry.amount) : null,
      money(balance),
      { number: String(entry.documents.length) },
    ];
  }
}
