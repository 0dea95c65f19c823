import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { dueMonth } from './due-month.ts';

/** The month whose scheduled run has to begin now, if any. A look every minute costs a read and leaves no trace. */
export const findDueMonth = operation({
  name: 'billing-schedule.due',
  kind: 'read',
  input: z.object({}),
  can: ['post', 'BillingRun'],
  run: (scope) => dueMonth(scope),
});
