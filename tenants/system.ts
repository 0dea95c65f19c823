import type { Prisma } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';

/**
 * The only door across companies, on the small system role: it can find a company by its address or Stripe account, hand
 * over outbox rows, see which schedules are due, keep sign-ins and incoming events. It can read no other table of a company.
 */

export * from './system-events.ts';

/** The row of a company by its address slug. */
export function findTenantBySlug(slug: string) {
  return systemClient().tenant.findUnique({ where: { slug } });
}

export function findTenantById(id: string) {
  return systemClient().tenant.findUnique({ where: { id } });
}

/** The company to which a connected Stripe account belongs. */
export async function findTenantIdByStripeAccount(stripeAccountId: string): Promise<string | null> {
  const account = await systemClient().paymentAccount.findUnique({
    where: { stripeAccountId },
    select: { tenantId: true },
  });
  return account?.tenantId ?? null;
}

/** Every company that is active. Schedules sweep over these. */
export function listActiveTenants() {
  return systemClient().tenant.findMany({ where: { status: 'active' }, orderBy: { id: 'asc' } });
}

export function listBillingSchedules() {
  return systemClient().billingSchedule.findMany({ where: { enabled: true } });
}

/** A transaction of the system role, for the outbox relay and for incoming events. */
export function systemTransaction<T>(work: (db: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return systemClient().$transaction(work, { timeout: 30_000, maxWait: 10_000 });
}

/** Someone who can sign in somewhere; `email` in lower case. */
export function findUserByEmail(email: string) {
  return systemClient().user.findUnique({
    where: { email },
    select: { id: true, name: true, emailVerified: true },
  });
}

/** The user with this address (in lower case), made where there is none: without a password, their address still to be proven. */
export async function findOrCreateUser(person: { name: string; email: string }): Promise<{ id: string }> {
  const { email, name } = person;
  return systemClient().user.upsert({
    where: { email },
    create: { email, name },
    update: {},
    select: { id: true },
  });
}

/** The sessions of a user at one host that are not over, the latest first. */
export function findSessions(userId: string, host: string) {
  return systemClient().session.findMany({
    where: { userId, host, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: 'desc' },
  });
}

/** Ends a session of this user; false where they have no such one. */
export async function deleteSession(userId: string, id: string): Promise<boolean> {
  const { count } = await systemClient().session.deleteMany({ where: { id, userId } });
  return count > 0;
}

export async function hasPassword(userId: string): Promise<boolean> {
  const account = await systemClient().account.findFirst({
    where: { userId, providerId: 'credential', password: { not: null } },
    select: { id: true },
  });
  return account !== null;
}

/** Whether the database answers; for `/readyz`. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await systemClient().$queryRaw`select 1`;
    return true;
  } catch {
    return false;
  }
}

/** Names of the migrations that the database has; for `/readyz`. Throws where the database does not answer. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await systemClient().$queryRaw<{ migration_name: string }[]>`
    select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  return rows.map((row) => row.migration_name);
}
