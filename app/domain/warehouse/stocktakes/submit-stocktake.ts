import { z } from 'zod';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { differencesOf } from './differences-of.ts';
import { lockStocktake } from './lock-stocktake.ts';
import { postStocktake } from './post-stocktake.ts';
import type { StocktakeStatus } from './stocktake-status.ts';

/**
 * Hands a count in. Its differences count at once, or after somebody has agreed: what is missing and what is too much are added up for that, so that neither
 * hides behind the other. What was not counted stays as it is. Minor units.
 *
 * @throws DomainError `not_found`; `conflict` where it was handed in or given up; `invalid_input` where nothing was counted; `stock_too_little` where more is
 *   missing than is there by now; `approval_without_approver`
 */
export const submitStocktake = operation({
  name: 'stocktake.submit',
  kind: 'write',
  input: z.object({ stocktakeId: z.uuid() }),
  can: ['update', 'Stocktake'],
  timeoutMs: 30_000,
  async run(scope, { stocktakeId }): Promise<{ status: StocktakeStatus; differenceValue: bigint }> {
    const { db, tenantId, audit, now } = scope;
    const stocktake = await lockStocktake(scope, stocktakeId);
    if (stocktake.status !== 'counting') throw new DomainError('conflict');
    const counted = await db.stocktakeLine.count({
      where: { tenantId, stocktakeId, counted: { not: null } },
    });
    if (counted === 0)
      throw new DomainError('invalid_input', { fields: [{ path: 'lines', code: 'nothing_counted' }] });
    const differences = await differencesOf(scope, stocktake);
    const differenceValue = differences.reduce((sum, { value }) => sum + value, 0n);
    await db.stocktake.update({
      where: { tenantId_id: { tenantId, id: stocktakeId } },
      data: { status: 'submitted', submittedAt: now, differenceValue },
    });
    audit('Stocktake', stocktakeId, {
      number: stocktake.number,
      counted,
      differences: differences.length,
      differenceValue,
    });
    const warehouse = await db.warehouse.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: stocktake.warehouseId } },
    });
    const outcome =
      differences.length === 0
        ? 'approved'
        : await requestApproval(scope, {
            documentKind: 'stocktake',
            documentId: stocktakeId,
            amount: differences.reduce((sum, { value }) => sum + (value < 0n ? -value : value), 0n),
            summary: {
              warehouseName: warehouse.name,
              ...(stocktake.note && { reason: stocktake.note }),
            },
          });
    if (outcome === 'approved') await postStocktake(scope, stocktakeId);
    return { status: outcome === 'approved' ? 'posted' : 'submitted', differenceValue };
  },
});
