import type { SetupProgress } from '#app/domain/dashboard/setup-progress.ts';
import type { AppAbility } from '#tenants/policies/ability.ts';

export type SetupStep = {
  id: 'register' | 'prices' | 'payments' | 'run' | 'brand' | 'staff';
  done: boolean;
  /** Null where the reader lacks the right for it. */
  to: string | null;
  /** What fills the sentence of a step that is done. */
  count?: number;
  total?: number;
};

/** The way of a new company to its first bills, in the order in which it is easiest. */
export function setupSteps(progress: SetupProgress, ability: AppAbility): SetupStep[] {
  const { properties, priced, feeItems, paysOnline, billed, branded, staff } = progress;
  const may = (allowed: boolean, to: string) => (allowed ? to : null);
  return [
    {
      id: 'register',
      done: properties > 0,
      to: may(ability.can('import', 'Property'), '/console/import'),
      count: properties,
    },
    {
      id: 'prices',
      done: priced > 0,
      to: may(ability.can('update', 'FeeItem'), '/console/money/fee-items'),
      count: priced,
      total: feeItems,
    },
    {
      id: 'payments',
      done: paysOnline,
      to: may(ability.can('create', 'PaymentAccount'), '/console/settings/payments'),
    },
    { id: 'run', done: billed, to: may(ability.can('create', 'BillingRun'), '/console/money/runs/new') },
    { id: 'brand', done: branded, to: may(ability.can('update', 'Tenant'), '/console/settings/company') },
    {
      id: 'staff',
      done: staff > 1,
      to: may(ability.can('create', 'Membership'), '/console/settings/staff/invite'),
      count: staff,
    },
  ];
}
