import { z } from 'zod';
import { addMonths, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockPointAccount } from './lock-point-account.ts';
import { spendPoints } from './spend-points.ts';

export const adjustPointsSchema = z.object({
  personId: z.uuid(),
  /** Above zero gives, below zero takes. */
  points: z
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((points) => points !== 0, 'points_zero'),
  reason: z.string().trim().min(1, 'required').max(200),
  /** How long points that are given are good for; for ever when left out. */
  validMonths: z.int().min(1).max(120).nullish(),
});

/**
 * Gives points to a person, or takes some, by hand and for a reason.
 *
 * @throws DomainError `not_found`; `points_not_enough` (`params.points`): nobody comes to less than nothing
 */
export const adjustPoints = operation({
  name: 'points.adjust',
  kind: 'write',
  input: adjustPointsSchema,
  can: ['update', 'PointAccount'],
  async run(scope, { personId, points, reason, validMonths }): Promise<{ balance: number }> {
    const { db, tenantId, ctx, authorize, audit, now } = scope;
    authorize('update', 'PointAccount', { personId });
    // Nobody gives points to themselves.
    if (ctx.actor.kind === 'member' && ctx.actor.personId === personId) throw new DomainError('forbidden');
    const person = await db.person.findUnique({ where: { tenantId_id: { tenantId, id: personId } } });
    if (!person) throw new DomainError('not_found');
    audit('PointAccount', personId, { points, reason });
    if (points < 0) {
      await spendPoints(scope, {
        personId,
        points: -points,
        documentKind: 'adjustment',
        documentId: newId(),
        note: reason,
      });
      return { balance: await lockPointAccount(db, tenantId, personId) };
    }
    await lockPointAccount(db, tenantId, personId);
    const expiresOn = validMonths
      ? toDateColumn(addMonths(localDay(now, ctx.tenant.timeZone), validMonths))
      : null;
    const id = newId();
    await db.pointEntry.create({
      data: {
        tenantId,
        id,
        personId,
        kind: 'correct',
        points,
        remaining: points,
        expiresOn,
        dedupeKey: `adjustment:${id}`,
        note: reason,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    const account = await db.pointAccount.update({
      where: { tenantId_personId: { tenantId, personId } },
      data: { balance: { increment: points } },
    });
    return { balance: account.balance };
  },
});
