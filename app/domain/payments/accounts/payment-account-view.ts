import type { PaymentAccount } from '#prisma/generated/client.ts';

/**
 * `none`: never begun. `onboarding`: Stripe has not been told everything. `pending`: Stripe is checking. `restricted`: Stripe wants more before it
 * goes on. `enabled`: owners can pay. `deauthorized`: the company has cut the platform off; it can begin again.
 */
export type PaymentAccountStatus =
  | 'none'
  | 'onboarding'
  | 'pending'
  | 'restricted'
  | 'enabled'
  | 'deauthorized';

/** What Stripe still asks of the company, in Stripe's names of fields (`external_account`, `representative.first_name`). */
export type AccountRequirements = {
  currentlyDue: string[];
  pastDue: string[];
  pendingVerification: string[];
  /** When what is currently due must be there, or charges stop. */
  deadline: string | null;
};

export type PaymentAccountView = {
  status: PaymentAccountStatus;
  stripeAccountId: string | null;
  chargesEnabled: boolean;
  payoutsEnabled: boolean;
  detailsSubmitted: boolean;
  requirements: AccountRequirements;
  disabledReason: string | null;
  updatedAt: Date | null;
};

export const noRequirements: AccountRequirements = {
  currentlyDue: [],
  pastDue: [],
  pendingVerification: [],
  deadline: null,
};

export function paymentAccountView(row: PaymentAccount | null): PaymentAccountView {
  const requirements = {
    ...noRequirements,
    ...(row?.requirements as Partial<AccountRequirements> | undefined),
  };
  return {
    status: statusOf(row, requirements),
    stripeAccountId: row?.stripeAccountId ?? null,
    chargesEnabled: row?.chargesEnabled ?? false,
    payoutsEnabled: row?.payoutsEnabled ?? false,
    detailsSubmitted: row?.detailsSubmitted ?? false,
    requirements,
    disabledReason: row?.disabledReason ?? null,
    updatedAt: row?.updatedAt ?? null,
  };
}

function statusOf(row: PaymentAccount | null, requirements: AccountRequirements): PaymentAccountStatus {
  if (!row) return 'none';
  if (row.deauthorizedAt) return 'deauthorized';
  if (row.chargesEnabled) return 'enabled';
  if (!row.detailsSubmitted) return 'onboarding';
  const wanted = requirements.currentlyDue.length + requirements.pastDue.length;
  return wanted > 0 || row.disabledReason ? 'restricted' : 'pending';
}
