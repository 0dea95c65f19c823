import { z } from 'zod';
import { heldOn } from '#app/domain/properties/held-on.ts';
import { propertiesWhere } from '#app/domain/properties/property-filter.ts';
import { literally } from '#app/domain/search/contains-any.ts';
import { localDay } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';

export type PayerFound = {
  propertyId: string;
  code: string;
  communityName: string;
  /** Those who hold it now, the payer first. */
  holders: string[];
  /** What is open on its bills, in minor units, due or not. */
  openAmount: bigint;
};

const shown = 8;

/**
 * The properties that a cashier may mean by a few keystrokes: words of place, code, or of the name or phone of who holds it. Codes that begin
 * with what was typed come first.
 */
export const findPayers = operation({
  name: 'payment.find-payers',
  kind: 'read',
  input: z.object({ q: z.string().trim().max(60) }),
  can: ['create', 'Payment'],
  async run(scope, { q: typed }): Promise<PayerFound[]> {
    const q = typed
      .normalize('NFKC')
      .replace(/\p{Cc}/gu, ' ')
      .trim();
    if (q === '') return [];
    const beginning = await properties(scope, { code: { startsWith: literally(q) } });
    const containing =
      beginning.length < shown ? await properties(scope, await propertiesWhere(scope, { q })) : [];
    const known = new Set(beginning.map(({ id }) => id));
    const found = [...beginning, ...containing.filter(({ id }) => !known.has(id))].slice(0, shown);
    const open = await openAmounts(
      scope,
      found.map(({ id }) => id),
    );
    return found.map(({ id, code, community, tenures }) => ({
      propertyId: id,
      code,
      communityName: community.name,
      holders: [...new Set(tenures.map(({ person }) => person.name))],
      openAmount: open.get(id) ?? 0n,
    }));
  },
});

function properties({ db, ctx, tenantId, now }: OperationScope, where: Prisma.PropertyWhereInput) {
  return db.property.findMany({
    where: { AND: [{ tenantId }, where] },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
    take: shown,
    select: {
      id: true,
      code: true,
      community: { select: { name: true } },
      tenures: {
        where: heldOn(localDay(now, ctx.tenant.timeZone)),
        orderBy: [{ isPayer: 'desc' }, { id: 'asc' }],
        select: { person: { select: { name: true } } },
      },
    },
  });
}

async function openAmounts({ db, tenantId }: OperationScope, ids: string[]): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ id: string; amount: bigint }[]>`
    select property_id as id, sum(amount - paid_amount - credited_amount)::bigint as amount from bill
    where tenant_id = ${tenantId}::uuid and property_id = any(${ids}::uuid[]) and status = 'open' group by 1`;
  return new Map(rows.map(({ id, amount }) => [id, amount]));
}
