import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { PaymentPlanStatus } from './payment-plan-fields.ts';
import { settledSince } from './settled-since.ts';
import type { Instalment } from './spread-instalments.ts';

/** A plan as it is read. Amounts in minor units. */
export type PlanRow = {
  id: string;
  number: bigint;
  propertyId: string;
  propertyCode: string;
  communityName: string;
  personName: string | null;
  amount: bigint;
  reason: string;
  status: PaymentPlanStatus;
  agreedOn: Day;
  graceDays: number;
  endedOn: Day | null;
  endedReason: string | null;
  createdBy: string | null;
  /** What was paid or credited on its bills since. */
  settled: bigint;
  instalments: Instalment[];
};

type RawPlan = Omit<PlanRow, 'instalments'> & { instalments: { dueOn: Day; amount: string }[] };

/** Of plans `p` with their property `pr`, community `c` and person `n`. */
export function planColumns(tenantId: string): Prisma.Sql {
  return Prisma.sql`p.id, p.number, p.property_id as "propertyId", pr.code as "propertyCode", c.name as "communityName", n.name as "personName",
    p.amount, p.reason, p.status, p.agreed_on::text as "agreedOn", p.grace_days as "graceDays", p.ended_on::text as "endedOn",
    p.ended_reason as "endedReason", p.created_by as "createdBy", ${settledSince(tenantId)} as settled,
    (select jsonb_agg(jsonb_build_object('dueOn', i.due_on, 'amount', i.amount::text) order by i.position)
      from payment_plan_instalment i where i.tenant_id = ${tenantId}::uuid and i.plan_id = p.id) as instalments`;
}

export function planTables(tenantId: string): Prisma.Sql {
  return Prisma.sql`payment_plan p
    join property pr on pr.tenant_id = ${tenantId}::uuid and pr.id = p.property_id
    join community c on c.tenant_id = ${tenantId}::uuid and c.id = pr.community_id
    left join person n on n.tenant_id = ${tenantId}::uuid and n.id = p.person_id`;
}

export function toPlanRow({ instalments, ...plan }: RawPlan): PlanRow {
  return {
    ...plan,
    instalments: instalments.map(({ dueOn, amount }) => ({ dueOn, amount: BigInt(amount) })),
  };
}

export type { RawPlan };
