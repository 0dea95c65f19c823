import { Prisma } from '#prisma/generated/client.ts';

/** How a run of several months keeps an oddity that it has met in a month before: the row names both months, in their order. */
export const addOddMonth = Prisma.sql`on conflict (tenant_id, run_id, property_id, fee_item_id, reason)
  do update set months = billing_oddity.months || excluded.months where excluded.months[1] <> all (billing_oddity.months)`;
