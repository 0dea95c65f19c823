import { Prisma } from '#prisma/generated/client.ts';

/**
 * What of an amount paid on bill `b` belongs to the payee: all but its part of the bill's tax, rounded down, so that no payee is ever given more than
 * came in for them.
 */
export function payeeShare(paid: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(case when b.tax_amount = 0 then ${paid} else div(${paid}::numeric * (b.amount - b.tax_amount), b.amount) end)`;
}
