import { z } from 'zod';
import { type Day, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { formulaSql } from '../billing/formula/formula-sql.ts';
import { parseFormula } from '../billing/formula/parse-formula.ts';
import { chargedProperties, inUntaggedPlaces } from './charged-properties.ts';
import { isMetered } from './fee-item-input.ts';
import { formulaColumns } from './formula-columns.ts';

export type ChargedProperty = {
  id: string;
  code: string;
  kind: string;
  communityName: string;
  /** What the item cannot be charged without, and the property lacks: an area, a meter, a vehicle, or facts that its formula asks for. */
  lacks: 'area' | 'meter' | 'vehicle' | 'facts' | null;
};

/**
 * The properties that owe an item today, by code, a page at a time. With `lacking` only those that lack what they would be charged by.
 *
 * @throws DomainError `not_found`
 */
export const listChargedProperties = operation({
  name: 'fee-item.charged-properties',
  kind: 'read',
  input: z.object({
    feeItemId: z.uuid(),
    lacking: z.boolean().default(false),
    after: z.string().nullish(),
    limit: z.int().min(1).max(100).default(20),
  }),
  can: ['read', 'FeeItem'],
  timeoutMs: 30_000,
  async run(
    { db, ctx, tenantId, ability, now },
    { feeItemId, lacking, after, limit },
  ): Promise<{ properties: ChargedProperty[]; next: string | null }> {
    const today = localDay(now, ctx.tenant.timeZone);
    const item = await db.feeItem.findFirst({
      where: { AND: [accessible(ability, 'FeeItem'), { tenantId, id: feeItemId }] },
      include: {
        scopes: { where: { propertyTag: { not: null } }, take: 1, select: { id: true } },
        prices: {
          where: { validFrom: { lte: toDateColumn(today) } },
          orderBy: { validFrom: 'desc' },
          take: 1,
        },
      },
    });
    if (!item) throw new DomainError('not_found');
    const lacks = lackOf(tenantId, item);
    const place = readListCursor(after);
    const rows = await db.$queryRaw<ChargedProperty[]>`
      select p.id, p.code, p.kind, c.name as "communityName", ${lacks} as lacks
      from ${chargedRows(tenantId, item, today)}
      join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
      where p.tenant_id = ${tenantId}::uuid
        ${item.scopeKind === 'scoped' && item.scopes.length === 0 ? Prisma.sql`and ${inUntaggedPlaces(tenantId, feeItemId)}` : Prisma.empty}
        ${place ? Prisma.sql`and p.code >= ${place.text} and (p.code, p.id) > (${place.text}, ${place.id}::uuid)` : Prisma.empty}
        ${lacking ? Prisma.sql`and ${lacks} is not null` : Prisma.empty}
      order by p.code, p.id limit ${limit + 1}`;
    const properties = rows.slice(0, limit);
    const last = properties.at(-1);
    return {
      properties,
      next: rows.length > limit && last ? writeListCursor({ text: last.code, id: last.id }) : null,
    };
  },
});

/** The properties `p` that may owe the item: read in the order of their codes where a condition can tell, else found first. */
function chargedRows(
  tenantId: string,
  item: { id: string; scopeKind: string; scopes: unknown[] },
  today: Day,
): Prisma.Sql {
  const tagged = item.scopes.length > 0;
  if (item.scopeKind === 'all' || (item.scopeKind === 'scoped' && !tagged)) return Prisma.sql`property p`;
  return Prisma.sql`(${chargedProperties(tenantId, { ...item, tagged }, today)}) owes join property p on p.id = owes.property_id`;
}

/** What a property `p` lacks for an item of this kind. */
function lackOf(
  tenantId: string,
  item: {
    id: string;
    kind: string;
    areaKind: string;
    formula: string | null;
    prices: { parameters: Prisma.JsonValue }[];
  },
): Prisma.Sql {
  if (item.kind === 'formula') {
    const read = parseFormula(item.formula ?? '');
    // Without a price nothing can be told of the properties.
    const parameters = item.prices[0]?.parameters as Record<string, string> | undefined;
    if (!read.ok || !parameters) return Prisma.sql`null::text`;
    return Prisma.sql`case when ${formulaSql(read.formula, formulaColumns(tenantId), parameters)} is null then 'facts' end`;
  }
  if (item.kind === 'per_area')
    return item.areaKind === 'inner'
      ? Prisma.sql`case when p.inner_area is null then 'area' end`
      : Prisma.sql`case when p.built_area is null then 'area' end`;
  if (isMetered(item.kind))
    return Prisma.sql`case when not exists (
      select from meter m where m.tenant_id = ${tenantId}::uuid and m.property_id = p.id and m.fee_item_id = ${item.id}::uuid) then 'meter' end`;
  if (item.kind === 'per_vehicle')
    return Prisma.sql`case when not exists (
      select from vehicle v where v.tenant_id = ${tenantId}::uuid and v.property_id = p.id) then 'vehicle' end`;
  return Prisma.sql`null::text`;
}
