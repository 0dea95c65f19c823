import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { payerOf } from '../payments/payer-of.ts';

/** Whom a quotation is for: who reported it, where they hold the home; else who pays for it. */
export async function quotedPerson(
  db: TenantDb,
  tenantId: string,
  { personId, propertyId }: Pick<Ticket, 'personId' | 'propertyId'>,
  today: Day,
): Promise<string | null> {
  if (!propertyId) return null;
  if (personId) {
    const held = await db.tenure.count({
      where: {
        tenantId,
        propertyId,
        personId,
        OR: [{ endsOn: null }, { endsOn: { gt: toDateColumn(today) } }],
      },
    });
    if (held > 0) return personId;
  }
  return payerOf(db, tenantId, propertyId, [], today);
}
