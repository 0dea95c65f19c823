import type { Tenant } from '#tenants/context.ts';
import { findUserByEmail } from '#tenants/system.ts';
import { withTenant } from '#tenants/with-tenant.ts';

export type KnownHere = {
  userId: string | null;
  /** Null where the user is no member of this company, or is suspended. */
  membershipId: string | null;
  suspended: boolean;
  /** Somebody in the company's register has this address. */
  inRegister: boolean;
};

/** What a company knows of an e-mail address (as `emailSchema` gives it). */
export async function findKnownHere(tenant: Tenant, email: string): Promise<KnownHere> {
  const user = await findUserByEmail(email);
  return withTenant(tenant.id, async (db) => {
    const membership =
      user &&
      (await db.membership.findUnique({
        where: { tenantId_userId: { tenantId: tenant.id, userId: user.id } },
        select: { id: true, status: true },
      }));
    const person = await db.person.findFirst({ where: { tenantId: tenant.id, email }, select: { id: true } });
    const suspended = membership?.status === 'suspended';
    return {
      userId: user?.id ?? null,
      membershipId: membership && !suspended ? membership.id : null,
      suspended,
      inRegister: person !== null,
    };
  });
}
