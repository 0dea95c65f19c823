import type { resources } from '#app/locales/en/resources.ts';
import type { SubjectName } from '#tenants/policies/ability.ts';

type Told = keyof (typeof resources)['settings']['roles']['subjects'];

/** What rights are about, in the order of the console's navigation. Parts of a record go with it and have no line of their own. */
export const subjectsShown = [
  'Report',
  'Bill',
  'BillingRun',
  'BillingSchedule',
  'CreditNote',
  'Payment',
  'CashierShift',
  'Deposit',
  'DepositReturn',
  'PaymentPromise',
  'DunningBatch',
  'DunningLetter',
  'ArrearsNotice',
  'Refund',
  'FeeItem',
  'Discount',
  'BillingPolicy',
  'Meter',
  'Payee',
  'PayeeSettlement',
  'Payout',
  'LedgerAccount',
  'Property',
  'Person',
  'Tenure',
  'Community',
  'Vehicle',
  'Tenant',
  'Membership',
  'PaymentAccount',
  'ReminderStep',
  'ReminderPolicy',
  'NotificationTemplate',
  'NotificationDelivery',
  'AuditEntry',
] as const satisfies readonly (SubjectName & Told)[];
