import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { BillingRules } from '../../billing-rules.ts';

export type GenerationTerms = {
  tenantId: string;
  /** First day of the month that is billed. */
  month: Day;
  /** Decimals of the company's currency. */
  minorDigits: number;
  /** Only the properties of this community, or this one; all of the company's where null or left out. */
  communityId?: string | null;
  propertyId?: string | null;
  /** Properties after the one and up to the other, by id; null leaves that side open. */
  after: string | null;
  through: string | null;
  /** Leaves metered items out: of a month that is still to come nothing can have been read. */
  withoutMetered?: boolean;
  /** Only this fee item; all that are due when left out. */
  feeItemId?: string;
  /** The local day on which they are posted, and whether they should have been billed before: see `dueDayOf`. */
  postedOn: Day;
  isBelated: boolean;
  /** Whether the explanations are wanted; a preview does without. */
  explain: boolean;
  rules: BillingRules;
};

/** What the stages of the computation take from the terms. */
export type StageTerms = GenerationTerms & {
  tenant: Prisma.Sql;
  firstDay: Prisma.Sql;
  monthNumber: number;
  /** How many minor units make one of the currency. */
  minor: Prisma.Sql;
  /** The parts of months up to a day, as the company counts them. */
  parts: (day: Prisma.Sql) => Prisma.Sql;
};

export function stageTerms(terms: GenerationTerms): StageTerms {
  return {
    ...terms,
    tenant: Prisma.sql`${terms.tenantId}::uuid`,
    firstDay: Prisma.sql`${terms.month}::date`,
    monthNumber: toDateColumn(terms.month).getUTCMonth(),
    minor: Prisma.sql`${10 ** terms.minorDigits}::numeric`,
    parts: (day) =>
      terms.rules.proration === 'thirty_days'
        ? Prisma.sql`month_parts_of_thirty(${day})`
        : Prisma.sql`month_parts(${day})`,
  };
}

/** An expression only where explanations are wanted. */
export function explained(terms: { explain: boolean }, json: Prisma.Sql): Prisma.Sql {
  return terms.explain ? json : Prisma.sql`null::jsonb`;
}

/** Kinds that are billed by what a meter shows. */
export const isMetered = (item: Prisma.Sql) => Prisma.sql`(${item}.kind in ('per_quantity', 'tiered'))`;
