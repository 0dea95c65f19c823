import { z } from 'zod';
import { readPolicy } from '#app/domain/reminders/read-policy.ts';
import { requireAllBills } from '#app/domain/statements/require-all-bills.ts';
import { isDay, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { maskedArrears } from './masked-arrears.ts';

/**
 * Puts the arrears of a community on its board as of a day, rooms masked and without names. It takes the place of the notice that stands.
 *
 * @throws DomainError `not_found`, `arrears_notice_off`, `nobody_in_arrears`, `invalid_input` for a day to come
 */
export const publishNotice = operation({
  name: 'arrears-notice.publish',
  kind: 'write',
  input: z.object({
    communityId: z.uuid(),
    /** Left out: today. */
    asOf: z.string().refine(isDay, 'invalid_date').optional(),
  }),
  can: ['create', 'ArrearsNotice'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, ability, audit, now }, { communityId, asOf: asked }) {
    requireAllBills(ability);
    const today = localDay(now, ctx.tenant.timeZone);
    const asOf = asked ?? today;
    if (asOf > today) {
      throw new DomainError('invalid_input', { fields: [{ path: 'asOf', code: 'day_in_future_entry' }] });
    }
    const { board } = await readPolicy(db, tenantId);
    if (!board.enabled) throw new DomainError('arrears_notice_off');
    // Locked, so that of two who publish at once one comes after the other.
    const [community] = await db.$queryRaw<{ id: string }[]>`
      select id from community where tenant_id = ${tenantId}::uuid and id = ${communityId}::uuid for no key update`;
    if (!community) throw new DomainError('not_found');
    const lines = await maskedArrears(db, tenantId, { communityId, asOf, ...board });
    if (lines.length === 0) throw new DomainError('nobody_in_arrears');
    await db.arrearsNotice.updateMany({
      where: { tenantId, communityId, status: 'published' },
      data: { status: 'withdrawn', withdrawnAt: now },
    });
    const noticeId = newId();
    await db.arrearsNotice.create({
      data: {
        tenantId,
        id: noticeId,
        communityId,
        asOf: toDateColumn(asOf),
        minDays: board.minDays,
        minAmount: board.minAmount,
        lines: lines.map((line) => ({ ...line, amount: line.amount.toString() })),
        publishedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        publishedAt: now,
      },
    });
    audit('ArrearsNotice', noticeId, { communityId, asOf, rooms: lines.length });
    return { noticeId, rooms: lines.length };
  },
});
