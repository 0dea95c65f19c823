import { z } from 'zod';
import { addDays, addMonths, type Day, isDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';

export type SpendingFigures = {
  /** First days of the months, the earliest first. */
  months: Day[];
  /** The categories with something in them, the largest first; `amounts` by month, in minor units. */
  categories: { id: string; name: string; amounts: bigint[]; total: bigint }[];
  total: bigint;
};

/** What was spent and stands in the books, by month and category of up to 24 months through the one of a day. Minor units. */
export const spendingFigures = operation({
  name: 'spending.figures',
  kind: 'read',
  input: z.object({
    through: z.string().refine(isDay, 'invalid_date'),
    months: z.int().min(1).max(24).default(12),
    communityId: z.uuid().nullish(),
  }),
  can: ['read', 'Spending'],
  async run({ db, tenantId }, { through, months: count, communityId }): Promise<SpendingFigures> {
    const last: Day = `${through.slice(0, 7)}-01`;
    const months = Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));
    const rows = await db.$queryRaw<{ id: string; name: string; month: Day; amount: bigint }[]>`
      select c.id, c.name, date_trunc('month', s.spent_on)::date::text as month, sum(s.amount)::bigint as amount
      from spending s join spending_category c on c.tenant_id = s.tenant_id and c.id = s.category_id
      where s.tenant_id = ${tenantId}::uuid and s.status = 'posted' and s.spent_on >= ${months[0] ?? last}::date
        and s.spent_on <= ${addDays(addMonths(last, 1), -1)}::date
        and ${communityId ? Prisma.sql`s.community_id = ${communityId}::uuid` : Prisma.sql`true`}
      group by c.id, c.name, 3`;
    const found = new Map<string, SpendingFigures['categories'][number]>();
    for (const { id, name, month, amount } of rows) {
      const category = found.get(id) ?? { id, name, amounts: months.map(() => 0n), total: 0n };
      category.amounts[months.indexOf(month)] = amount;
      category.total += amount;
      found.set(id, category);
    }
    const categories = [...found.values()].sort((a, b) =>
      a.total === b.total ? 0 : a.total < b.total ? 1 : -1,
    );
    return { months, categories, total: categories.reduce((sum, { total }) => sum + total, 0n) };
  },
});
