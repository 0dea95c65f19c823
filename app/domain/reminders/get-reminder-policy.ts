import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type ReminderPolicy, readPolicy } from './read-policy.ts';

/** The company's quiet hours, and who is on its arrears notices. */
export const getReminderPolicy = operation({
  name: 'reminder-policy.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ReminderPolicy'],
  run: ({ db, tenantId }): Promise<ReminderPolicy> => readPolicy(db, tenantId),
});
