import { z } from 'zod';
import { addDays, type Day, dayOf, isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { openToSettle } from './open-to-settle.ts';

type SettlementProposal = {
  /** Minor units; less than nothing where more was taken back than came in. */
  open: bigint;
  /** The day after the last settlement's; null before the first. */
  from: Day | null;
};

/**
 * What a settlement through a day comes to.
 *
 * @throws DomainError `not_found`
 */
export const proposeSettlement = operation({
  name: 'payee.propose-settlement',
  kind: 'read',
  input: z.object({ payeeId: z.uuid(), through: z.string().refine(isDay) }),
  can: ['read', 'Payee'],
  timeoutMs: 30_000,
  async run({ db, tenantId }, { payeeId, through }): Promise<SettlementProposal> {
    const payee = await db.payee.findUnique({ where: { tenantId_id: { tenantId, id: payeeId } } });
    if (!payee) throw new DomainError('not_found');
    const last = await db.payeeSettlement.aggregate({
      where: { tenantId, payeeId, status: { in: ['pending', 'posted'] } },
      _max: { through: true },
    });
    const before = last._max.through && dayOf(last._max.through);
    return {
      open: await openToSettle(db, tenantId, payeeId, through),
      from: before && before < through ? addDays(before, 1) : null,
    };
  },
});
