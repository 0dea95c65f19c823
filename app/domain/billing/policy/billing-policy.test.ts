import { expect, test } from 'vitest';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { getBillingPolicy } from './get-billing-policy.ts';
import { updateBillingPolicy } from './update-billing-policy.ts';

test('a company bills by days and pays the oldest first until it decides otherwise', async () => {
  const { administrator: ctx } = await createTestTenant();
  const { administrator: other } = await createTestTenant();
  expect(await getBillingPolicy(ctx, {})).toEqual({
    proration: 'actual_days',
    creditApplication: 'oldest_first',
  });
  await updateBillingPolicy(ctx, { proration: 'thirty_days', creditApplication: 'item_priority' });
  await updateBillingPolicy(ctx, { proration: 'thirty_days', creditApplication: 'off' });
  expect(await getBillingPolicy(ctx, {})).toEqual({ proration: 'thirty_days', creditApplication: 'off' });
  expect((await getBillingPolicy(other, {})).proration).toBe('actual_days');
});

test('what is no way to bill is refused, and so is who may not decide', async () => {
  const { administrator: ctx } = await createTestTenant();
  await expect(
    updateBillingPolicy(ctx, { proration: 'weekly', creditApplication: 'off' } as never),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    detail: { fields: [{ path: 'proration', code: 'invalid_choice' }] },
  });
  const guest = guestContext(ctx.tenant);
  await expect(getBillingPolicy(guest, {})).rejects.toMatchObject({ code: 'not_signed_in' });
  await expect(
    updateBillingPolicy(guest, { proration: 'actual_days', creditApplication: 'off' }),
  ).rejects.toMatchObject({ code: 'not_signed_in' });
});
