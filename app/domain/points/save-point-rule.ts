import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { earnedFor } from './point-events.ts';

export const pointRuleFields = z.object({
  event: z.enum(earnedFor),
  name: z.string().trim().min(1, 'required').max(60),
  points: z.int().min(1).max(100_000),
  /** For each so much of money, in minor units; for each bill or rating when left out. */
  perAmount: z.bigint().positive('amount_not_positive').nullish(),
  validMonths: z.int().min(1).max(120).nullish(),
  isActive: z.boolean().default(true),
});

/**
 * Makes a rule by which points are given, or changes one. It counts from when it was made, and changes nothing of what was given.
 *
 * @throws DomainError `not_found`; `invalid_input` where a rating is to give points for an amount
 */
export const savePointRule = operation({
  name: 'point-rule.save',
  kind: 'write',
  input: pointRuleFields
    .extend({ pointRuleId: z.uuid().nullish() })
    .refine(({ event, perAmount }) => event === 'bill_paid_on_time' || perAmount == null, {
      path: ['perAmount'],
      message: 'invalid',
    }),
  can: ['manage', 'PointRule'],
  async run({ db, tenantId, audit, now }, { pointRuleId, ...fields }): Promise<{ pointRuleId: string }> {
    const id = pointRuleId ?? newId();
    const data = {
      ...fields,
      perAmount: fields.perAmount ?? null,
      validMonths: fields.validMonths ?? null,
    };
    audit('PointRule', id, { event: fields.event, points: fields.points, isActive: fields.isActive });
    if (!pointRuleId) {
      await db.pointRule.create({ data: { tenantId, id, ...data, createdAt: now } });
      return { pointRuleId: id };
    }
    const { event: _event, ...changes } = data;
    const { count } = await db.pointRule.updateMany({ where: { tenantId, id }, data: changes });
    if (count === 0) throw new DomainError('not_found');
    return { pointRuleId: id };
  },
});
