import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { issueCoupons } from './issue-coupons.ts';

/**
 * The company gives coupons of a kind to people, as a thank-you or an apology.
 *
 * @throws DomainError `not_found`, `coupons_gone`
 */
export const giveCoupons = operation({
  name: 'coupon.give',
  kind: 'write',
  input: z.object({ typeId: z.uuid(), personIds: z.array(z.uuid()).min(1).max(500) }),
  can: ['create', 'Coupon'],
  async run(scope, { typeId, personIds }): Promise<{ couponIds: string[] }> {
    const { db, tenantId, authorize, audit } = scope;
    const people = [...new Set(personIds)].sort();
    for (const personId of people) authorize('create', 'Coupon', { personId });
    // Owners take coupons for points; nobody gives any to themselves.
    const { actor } = scope.ctx;
    const own = actor.kind === 'member' ? actor.personId : null;
    if (own !== null && people.includes(own)) throw new DomainError('forbidden');
    const known = await db.person.count({ where: { tenantId, id: { in: people } } });
    if (known !== people.length) throw new DomainError('not_found');
    const couponIds = await issueCoupons(scope, typeId, people);
    audit('CouponType', typeId, { people: people.length });
    return { couponIds };
  },
});
