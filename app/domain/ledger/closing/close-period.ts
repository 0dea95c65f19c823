import { z } from 'zod';
import { isDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockBooks } from './book-lock.ts';
import { monthsToClose } from './list-closes.ts';
import { mayClose, readClosingChecklist } from './read-closing-checklist.ts';

/**
 * Closes the books through the end of a month, and with it every month before. From then on nothing is posted there, whoever posts. Postings under way
 * are waited for; what is posted later takes a later date.
 *
 * @throws DomainError `period_not_closable` (no month's end, not ended yet, or closed already), `closing_blocked` (see the checklist)
 */
export const closePeriod = operation({
  name: 'period.close',
  kind: 'write',
  input: z.object({ through: z.string().refine(isDay, 'invalid_day') }),
  can: ['create', 'PeriodClose'],
  timeoutMs: 60_000,
  async run(scope, { through }): Promise<void> {
    const { db, ctx, tenantId, audit, now } = scope;
    await lockBooks(db, tenantId);
    if (!(await monthsToClose(scope)).includes(through)) throw new DomainError('period_not_closable');
    const checklist = await readClosingChecklist(scope, through);
    if (!mayClose(checklist)) throw new DomainError('closing_blocked');
    await db.periodClose.create({
      data: {
        tenantId,
        through: toDateColumn(through),
        closedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        closedAt: now,
      },
    });
    audit('PeriodClose', tenantId, { through, ...checklist });
  },
});
