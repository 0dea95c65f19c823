import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { operation } from '#tenants/operation.ts';
import { bankLineStatuses } from './bank-line-status.ts';
import { type BankLineView, bankLineView } from './bank-line-view.ts';
import { type Candidate, certainOf } from './matching/candidate.ts';
import { suggestMatches } from './matching/suggest-matches.ts';

const input = z.object({
  status: z.enum(bankLineStatuses).nullish(),
  direction: z.enum(['in', 'out']).nullish(),
  statementId: z.uuid().nullish(),
  /** Part of who paid, of the purpose or of the reference. */
  q: z.string().trim().max(100).nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

const searched = ['counterparty', 'purpose', 'bankReference'] as const;

export type ListedLine = BankLineView & {
  /** What an open line seems to be; `isCertain` where nothing else comes near. */
  suggestion: { candidate: Candidate; isCertain: boolean; others: number } | null;
};

/** Lines of the bank, the latest first, a page at a time, each open one with what it seems to be. */
export const listBankLines = operation({
  name: 'bank.list-lines',
  kind: 'read',
  input,
  can: ['read', 'BankLine'],
  async run(
    { db, ctx, tenantId },
    filter,
  ): Promise<{ lines: ListedLine[]; next: string | null; previous: string | null }> {
    const before = readListCursor(filter.before);
    const after = before ? null : readListCursor(filter.after);
    const place = before ?? after;
    const direction = before ? ('asc' as const) : ('desc' as const);
    const beyond = before ? ('gt' as const) : ('lt' as const);
    const rows = await db.bankLine.findMany({
      where: {
        tenantId,
        ...(filter.status ? { status: filter.status } : {}),
        ...(filter.direction ? { amount: filter.direction === 'in' ? { gt: 0n } : { lt: 0n } } : {}),
        ...(filter.statementId ? { statementId: filter.statementId } : {}),
        AND: [
          filter.q
            ? {
                OR: searched.map((field) => ({
                  [field]: { contains: literally(filter.q ?? ''), mode: 'insensitive' },
                })),
              }
            : {},
          place && /^\d{4}-\d{2}-\d{2}$/.test(place.text)
            ? {
                OR: [
                  { bookedOn: { [beyond]: toDateColumn(place.text) } },
                  { bookedOn: toDateColumn(place.text), id: { [beyond]: place.id } },
                ],
              }
            : {},
        ],
      },
      orderBy: [{ bookedOn: direction }, { id: direction }],
      take: filter.limit + 1,
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit).map(bankLineView);
    if (before) page.reverse();
    const suggested = await suggestMatches(db, tenantId, ctx.tenant.timeZone, page);
    const [first, last] = [page[0], page.at(-1)];
    const cursor = (line: BankLineView) => writeListCursor({ text: line.bookedOn, id: line.id });
    return {
      lines: page.map((line) => ({ ...line, suggestion: suggestionOf(suggested.get(line.id)) })),
      next: last && (before || more) ? cursor(last) : null,
      previous: first && (before ? more : after) ? cursor(first) : null,
    };
  },
});

function suggestionOf(candidates: Candidate[] | undefined): ListedLine['suggestion'] {
  const [candidate] = candidates ?? [];
  if (!candidates || !candidate) return null;
  return { candidate, isCertain: certainOf(candidates) !== null, others: candidates.length - 1 };
}
