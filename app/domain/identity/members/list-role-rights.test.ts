import { expect, it } from 'vitest';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { listRoleRights } from './list-role-rights.ts';

it('tells what each role may do, and what only with one’s own records', async () => {
  const { tenant, administrator } = await createTestTenant();
  const roles = await listRoleRights(administrator, {});
  const rightsOf = (key: string) => roles.find((role) => role.key === key)?.rights ?? [];
  expect(roles.map(({ key }) => key).sort()).toEqual([
    'accountant',
    'administrator',
    'cashier',
    'customer_service',
    'leader',
    'owner',
    'repair_lead',
    'repair_worker',
    'steward',
    'warehouse_keeper',
  ]);
  expect(rightsOf('administrator')).toEqual([{ action: 'manage', subject: 'all', own: false }]);
  expect(rightsOf('cashier')).toContainEqual({ action: 'create', subject: 'Payment', own: false });
  expect(rightsOf('owner')).toContainEqual({ action: 'pay', subject: 'Bill', own: true });
  await expect(listRoleRights(await createTestMember(tenant, 'accountant'), {})).rejects.toMatchObject({
    code: 'forbidden',
  });
});
