import { auth } from '#app/domain/identity/auth.ts';
import { joinAsOwner } from '#app/domain/identity/join-as-owner.ts';
import { inviteStaff } from '#app/domain/identity/members/invite-staff.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { provisionTenant } from '#tenants/provisioning/provision-tenant.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoAddress, demoPassword } from './demo-companies.ts';

/** A user with the demonstration's password, whose address counts as proven. */
async function createUser(name: string, email: string): Promise<string> {
  const { user } = await auth().api.signUpEmail({
    body: { name, email, password: demoPassword },
    headers: new Headers(),
  });
  await systemClient().user.update({ where: { id: user.id }, data: { emailVerified: true } });
  return user.id;
}

/** The company with its administrator, made as a sign-up makes it. */
export async function seedCompany(company: DemoCompany): Promise<Tenant> {
  const { name, slug, language, currency, timeZone, brandColor } = company;
  const [administrator] = company.staff;
  if (!administrator) throw new Error(`${slug} has no administrator`);
  const email = demoAddress(company, administrator.mailbox);
  const userId = await createUser(administrator.name, email);
  return provisionTenant({
    name,
    slug,
    language,
    currency,
    timeZone,
    brandColor,
    administrator: { userId, name: administrator.name, email },
  });
}

/** The rest of the staff, and the owner who can sign in. */
export async function seedMembers(tenant: Tenant, company: DemoCompany): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const roles = await withTenant(tenant.id, (db) => db.role.findMany());
  for (const member of company.staff.slice(1)) {
    const email = demoAddress(company, member.mailbox);
    await createUser(member.name, email);
    const roleIds = roles.filter((role) => role.key === member.role).map((role) => role.id);
    await inviteStaff(ctx, { name: member.name, email, roleIds });
  }
  const email = demoAddress(company, company.owner.mailbox);
  const userId = await createUser(company.owner.name, email);
  await joinAsOwner(ctx, { userId, email, language: tenant.language });
}
