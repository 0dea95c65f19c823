import { newId } from '#app/kernel/ids.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { provisionTenant } from '#tenants/provisioning/provision-tenant.ts';
import { memberContext, systemContext } from '#tenants/tenant-context.ts';

type Overrides = Partial<Omit<Parameters<typeof provisionTenant>[0], 'administrator'>>;

/** A provisioned company, without starter fee items unless asked for, with an administrator who can sign in; `system` and `administrator` are contexts within it. */
export async function createTestTenant(overrides: Overrides = {}): Promise<{
  tenant: Tenant;
  userId: string;
  system: TenantContext;
  administrator: TenantContext;
}> {
  const userId = newId();
  const mark = userId.slice(-12);
  const email = `admin-${mark}@example.com`;
  await systemClient().user.create({ data: { id: userId, name: '李管理', email, emailVerified: true } });
  const tenant = await provisionTenant({
    name: '测试物业',
    slug: `t-${mark}`,
    language: 'zh-CN',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    starters: false,
    ...overrides,
    administrator: { userId, name: '李管理', email },
  });
  return {
    tenant,
    userId,
    system: systemContext(tenant, 'test'),
    administrator: await memberContext(tenant, userId),
  };
}
