import { updateBillingSchedule } from '#app/domain/billing/update-billing-schedule.ts';
import { refreshPaymentAccount } from '#app/domain/payments/accounts/refresh-payment-account.ts';
import { startPaymentOnboarding } from '#app/domain/payments/accounts/start-payment-onboarding.ts';
import { addMonths, localDay } from '#app/kernel/dates.ts';
import { env } from '#app/kernel/env.ts';
import type { Tenant } from '#tenants/context.ts';
import { closeDatabase } from '#tenants/database/clients.ts';
import { findTenantBySlug } from '#tenants/system.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoCompanies } from './demo-companies.ts';
import { seedAccounts } from './seed-accounts.ts';
import { seedApprovals } from './seed-approvals.ts';
import { seedArrears } from './seed-arrears.ts';
import { seedBank } from './seed-bank.ts';
import { seedComplaints } from './seed-complaints.ts';
import { seedCounter } from './seed-counter.ts';
import { seedDirectives } from './seed-directives.ts';
import { seedDispatch } from './seed-dispatch.ts';
import { seedFees, seedMeters } from './seed-fees.ts';
import { seedInvoices } from './seed-invoices.ts';
import { seedLateFees } from './seed-late-fees.ts';
import { seedLoyalty } from './seed-loyalty.ts';
import { seedOutages } from './seed-outages.ts';
import { seedPayee, seedSettlements } from './seed-payees.ts';
import { seedPayouts } from './seed-payouts.ts';
import { seedCompany, seedMembers } from './seed-people.ts';
import { seedPublicMeters } from './seed-public-meters.ts';
import { seedRegister } from './seed-register.ts';
import { seedRepairPrices } from './seed-repair-prices.ts';
import { seedStaff } from './seed-staff.ts';
import { seedSubscription } from './seed-subscription.ts';
import { seedTickets } from './seed-tickets.ts';
import { seedMaterialRequests, seedWarehouse } from './seed-warehouse.ts';
import { seedWaysToPay } from './seed-ways-to-pay.ts';
import { seedYear } from './seed-year.ts';

/** How many months of history a demo company has, the running one included. */
const months = 13;

/**
 * `tsx prisma/seed/seed-demo.ts`: two companies with a register, a year of bills and payments, and accounts that can be paid to at the Stripe
 * stand-in. Does nothing where they exist.
 */
async function seedDemo(): Promise<void> {
  const seeding = demoCompanies.map(async (company) => {
    if (await findTenantBySlug(company.slug)) return;
    const started = Date.now();
    await seedOne(company);
    process.stderr.write(`${company.name} is there, after ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  });
  await Promise.all(seeding);
}

async function seedOne(company: DemoCompany): Promise<void> {
  const tenant = await seedCompany(company);
  const today = localDay(new Date(), tenant.timeZone);
  const firstMonth = addMonths(`${today.slice(0, 8)}01`, 1 - months);
  await seedRegister(tenant, company, addMonths(firstMonth, -24));
  await seedFees(tenant, company, firstMonth);
  const payeeId = await seedPayee(tenant, company);
  await seedMeters(tenant, firstMonth, months);
  await seedMembers(tenant, company);
  await seedRepairPrices(tenant);
  await seedStaff(tenant, company, today);
  await seedDispatch(tenant, company);
  await seedWarehouse(tenant, company, today);
  await connectPayments(tenant);
  await seedYear(tenant, firstMonth, months, today);
  await seedSettlements(tenant, payeeId, today);
  await seedPublicMeters(tenant, company, today);
  await seedApprovals(tenant, company);
  await seedCounter(tenant, company, today);
  await seedLateFees(tenant, today);
  await seedArrears(tenant, company, today);
  await seedAccounts(tenant, company, today);
  await seedInvoices(tenant, company);
  await seedWaysToPay(tenant, company);
  await seedPayouts(tenant, today);
  await seedBank(tenant, today);
  await seedSubscription(tenant, company);
  await seedTickets(tenant, company, new Date());
  await seedDirectives(tenant, company, today);
  await seedComplaints(tenant, company, new Date());
  await seedMaterialRequests(tenant);
  await seedLoyalty(tenant, company);
  await seedOutages(tenant, company, today);
  await updateBillingSchedule(systemContext(tenant, 'seed'), { enabled: true, dayOfMonth: 1 });
}

/** Opens the company's account at the stand-in and answers its questions for it. */
async function connectPayments(tenant: Tenant): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  await startPaymentOnboarding(ctx, {
    returnPath: '/console/settings/payments',
    refreshPath: '/console/settings/payments',
  });
  const { stripeAccountId } = await withTenant(tenant.id, (db) =>
    db.paymentAccount.findFirstOrThrow({ where: { tenantId: tenant.id } }),
  );
  const answer = await fetch(`${env().STRIPE_API_ORIGIN}/_sandbox/stripe/completeOnboarding`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: stripeAccountId }),
  });
  if (!answer.ok) throw new Error(`The Stripe stand-in answered ${answer.status}: ${await answer.text()}`);
  await refreshPaymentAccount(ctx, {});
}

await seedDemo();
await closeDatabase();
