import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { type BankLineView, bankLineView } from './bank-line-view.ts';
import { type Candidate, certainOf } from './matching/candidate.ts';
import { suggestMatches } from './matching/suggest-matches.ts';

export type BankLineDetail = BankLineView & {
  fileName: string;
  account: string | null;
  /** Who matched it or put it aside. */
  matchedByName: string | null;
  candidates: Candidate[];
  certain: boolean;
};

/** A line of the bank with everything that it may be. @throws DomainError `not_found` */
export const getBankLine = operation({
  name: 'bank.get-line',
  kind: 'read',
  input: z.object({ lineId: z.uuid() }),
  can: ['read', 'BankLine'],
  async run({ db, ctx, tenantId }, { lineId }): Promise<BankLineDetail> {
    const row = await db.bankLine.findUnique({
      where: { tenantId_id: { tenantId, id: lineId } },
      include: { statement: { select: { fileName: true, account: true } } },
    });
    if (!row) throw new DomainError('not_found');
    const line = bankLineView(row);
    const candidates = (await suggestMatches(db, tenantId, ctx.tenant.timeZone, [line])).get(lineId) ?? [];
    const member = row.matchedBy
      ? await db.membership.findUnique({
          where: { tenantId_id: { tenantId, id: row.matchedBy } },
          select: { name: true },
        })
      : null;
    return {
      ...line,
      fileName: row.statement.fileName,
      account: row.statement.account,
      matchedByName: member?.name ?? null,
      candidates,
      certain: certainOf(candidates) !== null,
    };
  },
});
