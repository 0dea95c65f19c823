import type { Day } from '#app/kernel/dates.ts';
import type { PlanBill } from '../plan-bills.ts';
import type { Instalment } from '../spread-instalments.ts';

/** What is printed to be signed. Amounts in minor units. */
export type Agreement = {
  number: bigint;
  propertyCode: string;
  communityName: string;
  personName: string | null;
  amount: bigint;
  reason: string;
  agreedOn: Day;
  graceDays: number;
  bills: readonly PlanBill[];
  instalments: readonly Instalment[];
};
