import type { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Tenant } from '../context.ts';
import { outboxOf } from '../outbox.ts';
import { trialNoticeDays, trialPlan } from '../plans/plans.ts';
import { defaultRoleKeys, defaultRoles } from '../policies/default-roles.ts';
import { toTenant } from '../tenant-context.ts';
import { type TenantDb, withTenant } from '../with-tenant.ts';
import { createStarters } from './create-starters.ts';
import { ledgerAccounts } from './default-ledger-accounts.ts';
import { provisionTenantSchema } from './provision-tenant-schema.ts';
import { roleNames } from './role-names.ts';

/**
 * Makes a company with everything it needs to begin, in one transaction: its administrator, roles, books, templates. Either all of
 * it exists afterwards or nothing.
 *
 * @throws DomainError `slug_taken` when another company has the address, also when both asked at the same moment
 */
export async function provisionTenant(input: z.input<typeof provisionTenantSchema>): Promise<Tenant> {
  const { administrator, language, starters, trialDays, ...facts } = provisionTenantSchema.parse(input);
  const tenantId = newId();
  try {
    return await withTenant(tenantId, async (db) => {
      const row = await db.tenant.create({
        data: { id: tenantId, ...facts, locale: language, contactEmail: administrator.email },
      });
      const tenant = toTenant(row);
      const roleIds = await createRoles(db, tenant);
      await createAdministrator(db, tenant, administrator, [roleIds.administrator, roleIds.leader]);
      await createBooks(db, tenant);
      await db.billingSchedule.create({ data: { tenantId } });
      if (trialDays !== null) await beginTrial(db, tenant, trialDays);
      if (starters) await createStarters(db, tenant);
      return tenant;
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new DomainError('slug_taken', { cause: error });
    throw error;
  }
}

async function createRoles(
  db: TenantDb,
  tenant: Tenant,
): Promise<Record<(typeof defaultRoleKeys)[number], string>> {
  const ids = Object.fromEntries(defaultRoleKeys.map((key) => [key, newId()])) as Record<
    (typeof defaultRoleKeys)[number],
    string
  >;
  await db.role.createMany({
    data: defaultRoleKeys.map((key) => ({
      tenantId: tenant.id,
      id: ids[key],
      key,
      name: roleNames[key][tenant.language],
    })),
  });
  await db.rolePermission.createMany({
    data: defaultRoleKeys.flatMap((key) =>
      defaultRoles[key].map(({ action, subject, conditions }) => ({
        tenantId: tenant.id,
        id: newId(),
        roleId: ids[key],
        action,
        subject,
        conditions: (conditions as Prisma.InputJsonValue | undefined) ?? Prisma.DbNull,
      })),
    ),
  });
  return ids;
}

async function createAdministrator(
  db: TenantDb,
  tenant: Tenant,
  administrator: { userId: string; name: string; email: string },
  roleIds: string[],
): Promise<void> {
  const membershipId = newId();
  await db.membership.create({
    data: { tenantId: tenant.id, id: membershipId, ...administrator, language: tenant.language },
  });
  await db.membershipRole.createMany({
    data: roleIds.map((roleId) => ({ tenantId: tenant.id, membershipId, roleId })),
  });
}

const dayMs = 24 * 3600_000;

/** Of a subscription, the application may write this and no more: see the grants of the table. Its administrators are told before the trial ends. */
async function beginTrial(db: TenantDb, tenant: Tenant, days: number): Promise<void> {
  await db.$executeRaw`
    insert into subscription (tenant_id, plan, trial_ends_at)
    values (${tenant.id}::uuid, ${trialPlan}, now() + make_interval(days => ${days}::int))`;
  const runAt = new Date(Date.now() + (days - trialNoticeDays) * dayMs);
  await outboxOf(db, tenant.id)('subscription.mail', { standing: 'trialEnds' }, { runAt });
}

async function createBooks(db: TenantDb, tenant: Tenant): Promise<void> {
  await db.billingPolicy.create({ data: { tenantId: tenant.id } });
  await db.ledgerAccount.createMany({
    data: Object.values(ledgerAccounts).map(({ code, kind, names }) => ({
      tenantId: tenant.id,
      id: newId(),
      code,
      kind,
      name: names[tenant.language],
    })),
  });
}
