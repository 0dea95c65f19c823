import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { bankLineView } from '../bank-line-view.ts';
import { type Candidate, certainOf } from './candidate.ts';
import { matchLine } from './match-line.ts';
import { recordLinePayment } from './record-line-payment.ts';
import { suggestMatches } from './suggest-matches.ts';

/** Open lines that are looked at in one go, the oldest first. */
const mostLines = 500;
/** Lines that one click deals with: each is a transaction of its own. */
const mostMatches = 100;

/**
 * Matches the lines of which it is certain what they are, each on its own: one that somebody else has dealt with meanwhile is left to them. `more`: there
 * are further certain ones.
 *
 * @throws DomainError `forbidden`
 */
export async function matchCertain(
  ctx: TenantContext,
  input: { statementId?: string } = {},
): Promise<{ matched: number; skipped: number; more: boolean }> {
  if (!ctx.ability.can('update', 'BankLine')) throw new DomainError('forbidden');
  const certain = await certainMatches(ctx, input);
  let matched = 0;
  let skipped = 0;
  for (const { lineId, candidate } of certain.slice(0, mostMatches)) {
    try {
      if (candidate.kind === 'document') {
        const { documentKind, documentId } = candidate;
        await matchLine(ctx, { lineId, documentKind, documentId });
      } else {
        await recordLinePayment(ctx, {
          lineId,
          propertyId: candidate.property.id,
          billIds: candidate.billIds,
        });
      }
      matched += 1;
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      skipped += 1;
    }
  }
  return { matched, skipped, more: certain.length > mostMatches };
}

/** Of two lines that claim the same document or the same property's debt neither is certain. */
export const certainMatches = operation({
  name: 'bank.certain-matches',
  kind: 'read',
  input: z.object({ statementId: z.uuid().optional() }),
  can: ['read', 'BankLine'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId }, { statementId }): Promise<{ lineId: string; candidate: Candidate }[]> {
    const rows = await db.bankLine.findMany({
      where: { tenantId, status: 'open', ...(statementId ? { statementId } : {}) },
      orderBy: [{ bookedOn: 'asc' }, { id: 'asc' }],
      take: mostLines,
    });
    const suggested = await suggestMatches(db, tenantId, ctx.tenant.timeZone, rows.map(bankLineView));
    const certain = [...suggested].flatMap(([lineId, candidates]) => {
      const candidate = certainOf(candidates);
      return candidate ? [{ lineId, candidate }] : [];
    });
    const claims = new Map<string, number>();
    for (const { candidate } of certain)
      claims.set(claimOf(candidate), (claims.get(claimOf(candidate)) ?? 0) + 1);
    return certain.filter(({ candidate }) => claims.get(claimOf(candidate)) === 1);
  },
});

function claimOf(candidate: Candidate): string {
  return candidate.kind === 'document' ? candidate.documentId : candidate.property.id;
}
