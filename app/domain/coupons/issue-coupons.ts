import { addDays, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { couponCode } from './coupon-code.ts';

/**
 * Makes coupons of a kind, one for each person, within how many there may be.
 *
 * @throws DomainError `not_found`; `coupons_gone` where there are not that many left, or the kind is not given any more
 */
export async function issueCoupons(
  { db, tenantId, ctx, now }: OperationScope,
  typeId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const taken = await db.$queryRaw<{ validDays: number }[]>`
    update coupon_type set issued_count = issued_count + ${personIds.length}::int
    where tenant_id = ${tenantId}::uuid and id = ${typeId}::uuid and is_active and (quota is null or issued_count + ${personIds.length}::int <= quota)
    returning valid_days as "validDays"`;
  const [type] = taken;
  if (!type) {
    const known = await db.couponType.count({ where: { tenantId, id: typeId } });
    throw new DomainError(known > 0 ? 'coupons_gone' : 'not_found');
  }
  const expiresOn = toDateColumn(addDays(localDay(now, ctx.tenant.timeZone), type.validDays));
  const coupons = personIds.map((personId) => ({ id: newId(), personId, code: couponCode() }));
  await db.coupon.createMany({
    data: coupons.map((coupon) => ({ tenantId, typeId, ...coupon, expiresOn, createdAt: now })),
  });
  return coupons.map(({ id }) => id);
}
