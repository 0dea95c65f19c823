import { shareBills } from '#app/domain/payments/links/share-bills.ts';
import { finishMethodSetup } from '#app/domain/payments/methods/finish-method-setup.ts';
import { startMethodSetup } from '#app/domain/payments/methods/start-method-setup.ts';
import { listOwnBills } from '#app/domain/portal/list-own-bills.ts';
import { env } from '#app/kernel/env.ts';
import type { Tenant } from '#tenants/context.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoAddress } from './demo-companies.ts';

/** The owner who can sign in has left a card, and has asked a relative to pay a bill. */
export async function seedWaysToPay(tenant: Tenant, company: DemoCompany): Promise<void> {
  const email = demoAddress(company, company.owner.mailbox);
  const { userId } = await withTenant(tenant.id, (db) =>
    db.membership.findFirstOrThrow({ where: { tenantId: tenant.id, email } }),
  );
  const owner = await memberContext(tenant, userId);
  const { url } = await startMethodSetup(owner, { path: '/ways-to-pay' });
  const sessionId = url.split('/').at(-1) as string;
  const answer = await fetch(`${env().STRIPE_API_ORIGIN}/_sandbox/stripe/paySession`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ session: sessionId, cardNumber: '5555555555554444', name: company.owner.name }),
  });
  if (!answer.ok) throw new Error(`The Stripe stand-in answered ${answer.status}: ${await answer.text()}`);
  await finishMethodSetup(owner, { sessionId });
  const { bills } = await listOwnBills(owner, { tab: 'due', propertyId: null });
  const [first] = bills;
  if (first) await shareBills(owner, { billIds: [first.id] });
}
