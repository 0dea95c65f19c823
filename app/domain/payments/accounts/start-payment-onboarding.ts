import { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { fieldIssues } from '#app/kernel/field-issues.ts';
import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { adoptPaymentAccount } from './adopt-payment-account.ts';
import { getPaymentAccount } from './get-payment-account.ts';

const path = z.string().regex(/^\/(?!\/)/, 'invalid_url');

export const startPaymentOnboardingSchema = z.object({
  /** Where the company is registered, ISO 3166; by its currency when left out. Fixed once the account exists. */
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'invalid_choice')
    .optional(),
  /** Pages at the company's address: back from Stripe, and for a new link when one has run out. */
  returnPath: path,
  refreshPath: path,
});

/** Where a company with this currency most often is; Stripe opens no accounts in some of their home countries. */
const countryByCurrency: Record<string, string> = {
  CNY: 'HK',
  HKD: 'HK',
  MOP: 'HK',
  TWD: 'HK',
  SGD: 'SG',
  USD: 'US',
  EUR: 'DE',
  GBP: 'GB',
  JPY: 'JP',
  AUD: 'AU',
  CAD: 'CA',
  MYR: 'MY',
  THB: 'TH',
};

/**
 * Opens the company's account at Stripe if it has none, and answers the address where Stripe asks for what it needs. The address is good for one visit
 * and some minutes.
 *
 * @throws DomainError `forbidden`, `invalid_input`, `temporarily_unavailable`
 */
export async function startPaymentOnboarding(
  ctx: TenantContext,
  input: z.input<typeof startPaymentOnboardingSchema>,
): Promise<{ url: string }> {
  if (!ctx.ability.can('create', 'PaymentAccount')) throw new DomainError('forbidden');
  const parsed = startPaymentOnboardingSchema.safeParse(input);
  if (!parsed.success) throw new DomainError('invalid_input', { fields: fieldIssues(parsed.error) });
  const { country = countryByCurrency[ctx.tenant.currency] ?? 'HK', returnPath, refreshPath } = parsed.data;
  const origin = tenantOrigin(ctx.tenant.slug);
  try {
    const link = await stripeClient().accountLinks.create({
      account: await accountOf(ctx, country),
      type: 'account_onboarding',
      return_url: `${origin}${returnPath}`,
      refresh_url: `${origin}${refreshPath}`,
    });
    return { url: link.url };
  } catch (error) {
    throw toStripeDomainError(error);
  }
}

/**
 * The call to Stripe stands outside of any transaction. Its key names the company and the account that is replaced, so that a repetition, also from another
 * process at the same moment, gets the same account; hence only facts that never change are sent.
 */
async function accountOf(ctx: TenantContext, country: string): Promise<string> {
  const known = await getPaymentAccount(ctx, {});
  if (known.stripeAccountId && known.status !== 'deauthorized') return known.stripeAccountId;
  const replaces = known.stripeAccountId;
  const account = await stripeClient().accounts.create(
    {
      country,
      // The company is Stripe's direct customer: it signs in at Stripe, bears its fees and losses.
      controller: {
        fees: { payer: 'account' },
        losses: { payments: 'stripe' },
        requirement_collection: 'stripe',
        stripe_dashboard: { type: 'full' },
      },
      metadata: { linli_company: ctx.tenant.id },
    },
    { idempotencyKey: `account-${ctx.tenant.id}-${replaces ?? 'first'}-${country}` },
  );
  return (await adoptPaymentAccount(ctx, { stripeAccountId: account.id, replaces })).stripeAccountId;
}
