import { Prisma } from '#prisma/generated/client.ts';

/**
 * SQL: the bills of one property that are not void, for a `cross join lateral`. The order keeps the planner to the index by property (see
 * `joinManyRows`), whatever is asked of them outside: of a company that it does not know yet, it would read all bills for each property.
 */
export function billsOfProperty(tenantId: string, propertyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select * from bill where tenant_id = ${tenantId}::uuid and property_id = ${propertyId} and status <> 'void'
    order by fee_item_id, period_start offset 0`;
}
