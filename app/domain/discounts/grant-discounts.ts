import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { checkDiscount, discountFields } from './discount-fields.ts';

/**
 * Lets properties off a part of what they are charged: chosen ones, or all of a building or community. Bills to come take it into account; posted
 * ones stay. A property that has a discount of the same kind and item on some of the days is skipped, so that a repetition does not add up.
 *
 * @throws DomainError `invalid_input` where a property, the place or the fee item is not there
 */
export const grantDiscounts = operation({
  name: 'discount.grant',
  kind: 'write',
  input: z
    .object({
      ...discountFields,
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('properties'), propertyIds: z.array(z.uuid()).min(1).max(5_000) }),
        z.object({ kind: z.literal('building'), buildingId: z.uuid() }),
        z.object({ kind: z.literal('community'), communityId: z.uuid() }),
      ]),
    })
    .superRefine(checkDiscount),
  can: ['create', 'Discount'],
  timeoutMs: 60_000,
  async run(
    { db, ctx, tenantId, audit },
    { to, feeItemId, startsOn, endsOn, ...discount },
  ): Promise<{ granted: number; skipped: number }> {
    const refuse = (path: string) =>
      new DomainError('invalid_input', { fields: [{ path, code: 'not_found' }] });
    if (feeItemId && (await db.feeItem.count({ where: { tenantId, id: feeItemId } })) === 0)
      throw refuse('feeItemId');
    const wanted = to.kind === 'properties' ? [...new Set(to.propertyIds)] : [];
    const among =
      to.kind === 'properties'
        ? Prisma.sql`p.id = any(${wanted}::uuid[])`
        : to.kind === 'building'
          ? Prisma.sql`p.building_id = ${to.buildingId}::uuid`
          : Prisma.sql`p.community_id = ${to.communityId}::uuid`;
    const item = Prisma.sql`${feeItemId ?? null}::uuid`;
    const [from, until] = [Prisma.sql`${startsOn}::date`, Prisma.sql`${endsOn ?? null}::date`];
    const createdBy = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    const [row] = await db.$queryRaw<{ found: number; granted: number }[]>`
      with target as materialized (select p.id from property p where p.tenant_id = ${tenantId}::uuid and ${among}),
      added as (
        insert into discount (tenant_id, id, property_id, fee_item_id, kind, percent, starts_on, ends_on, reason, created_by)
        select ${tenantId}::uuid, new_id(), t.id, ${item}, ${discount.kind}, ${discount.percent}::numeric, ${from}, ${until},
          ${discount.reason}, ${createdBy}::uuid
        from target t
        where not exists (
          select from discount d where d.tenant_id = ${tenantId}::uuid and d.property_id = t.id and d.kind = ${discount.kind}
            and d.fee_item_id is not distinct from ${item}
            and daterange(d.starts_on, d.ends_on) && daterange(${from}, ${until}))
        returning 1
      )
      select (select count(*)::int from target) as found, (select count(*)::int from added) as granted`;
    const { found = 0, granted = 0 } = row ?? {};
    if (to.kind === 'properties' ? found < wanted.length : found === 0)
      throw refuse(
        { properties: 'to.propertyIds', building: 'to.buildingId', community: 'to.communityId' }[to.kind],
      );
    const subjectId = wanted.length === 1 ? (wanted[0] as string) : tenantId;
    audit(wanted.length === 1 ? 'Property' : 'Discount', subjectId, {
      ...discount,
      feeItemId: feeItemId ?? null,
      startsOn,
      endsOn: endsOn ?? null,
      to,
      granted,
    });
    return { granted, skipped: found - granted };
  },
});
