import type { creditApplications } from '#app/domain/billing/policy/billing-policy-fields.ts';

/** Which bill prepaid money pays first: the one due first, the one of the fee item that comes first, or none by itself. */
export type CreditApplication = (typeof creditApplications)[number];
