import { Prisma } from '#prisma/generated/client.ts';

/**
 * SQL of the steps that hold for each category and stage, as the common table expression `step (category_id, stage, id, minutes, audience,
 * role_id, membership_id)`: a category's own, else those of the group that it is in, else the company's.
 */
export function stepsOfCategory(tenantId: string): Prisma.Sql {
  return Prisma.sql`step as materialized (
    select category_id, stage, id, minutes, audience, role_id, membership_id from (
      select k.id as category_id, s.stage, s.id, s.minutes, s.audience, s.role_id, s.membership_id,
        rank() over (partition by k.id, s.stage order by case when s.category_id = k.id then 1 when s.category_id is not null then 2 else 3 end) as place
      from ticket_category k
      join escalation_step s on s.tenant_id = ${tenantId}::uuid and (s.category_id is null or s.category_id in (k.id, k.parent_id))
      where k.tenant_id = ${tenantId}::uuid
    ) nearest where place = 1
  )`;
}
