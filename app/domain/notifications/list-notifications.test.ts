import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { announceBills } from './announce-bills.ts';
import { countUnread } from './count-unread.ts';
import { listDeliveries } from './list-deliveries.ts';
import { listNotifications } from './list-notifications.ts';
import { markRead } from './mark-read.ts';

let administrator: TenantContext;
let owner: TenantContext;
let neighbour: TenantContext;
let cashier: TenantContext;
let stranger: TenantContext;
const months = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'];

beforeAll(async () => {
  const company = await createTestTenant();
  const { tenant, system } = company;
  administrator = company.administrator;
  const { propertyIds } = await createTestRegister(tenant.id, { properties: 2 });
  const feeItemId = await createTestFeeItem(tenant.id);
  for (const month of months) {
    const runId = await createTestBills(tenant.id, { feeItemId, month, dueOn: `${month.slice(0, 7)}-25` });
    await announceBills(system, {
      runId,
      afterPropertyId: null,
      throughPropertyId: propertyIds[1] as string,
    });
  }
  const people = await withTenant(tenant.id, (db) =>
    db.person.findMany({ where: { tenantId: tenant.id }, orderBy: { email: 'asc' } }),
  );
  owner = await createTestOwner(tenant, people[0]?.id as string, { language: 'en' });
  neighbour = await createTestOwner(tenant, people[1]?.id as string);
  const clerk = newId();
  await withTenant(tenant.id, (db) =>
    db.person.create({ data: { tenantId: tenant.id, id: clerk, name: '收银员' } }),
  );
  cashier = await createTestOwner(tenant, clerk, { roleKey: 'cashier' });
  const other = await createTestTenant();
  stranger = other.administrator;
});

describe('own notifications', () => {
  it('come newest first, page by page, in the language of the reader', async () => {
    const first = await listNotifications(owner, { limit: 2 });
    expect(first.notifications.map((entry) => entry.title)).toEqual([
      'Your bills for Dec 2026',
      'Your bills for Nov 2026',
    ]);
    expect(first.notifications[0]).toMatchObject({ link: '/bills', readAt: null, event: 'bills_posted' });
    const second = await listNotifications(owner, { limit: 2, after: first.next });
    const third = await listNotifications(owner, { limit: 2, after: second.next });
    expect(third.notifications.map((entry) => entry.title)).toEqual(['Your bills for Aug 2026']);
    expect(third.next).toBeNull();
    expect((await listNotifications(neighbour, {})).notifications[0]?.title).toBe('2026年12月账单已出');
  });

  it('are read one by one or up to one, and only by their owner', async () => {
    expect(await countUnread(owner, {})).toBe(5);
    const { notifications } = await listNotifications(owner, {});
    const ids = notifications.map((entry) => entry.id) as [string, string, string, string, string];
    expect(await markRead(neighbour, { ids })).toBe(0);
    expect(await markRead(stranger, { ids })).toBe(0);
    expect(await markRead(owner, { ids: [ids[0]] })).toBe(1);
    expect(await markRead(owner, { ids: [ids[0]] })).toBe(0);
    expect(await markRead(owner, { through: ids[2] })).toBe(3);
    expect(await countUnread(owner, {})).toBe(1);
    const unread = await listNotifications(owner, { unreadOnly: true });
    expect(unread.notifications.map((entry) => entry.id)).toEqual([ids[1]]);
    expect(await countUnread(neighbour, {})).toBe(5);
  });

  it("are nobody else's: not even an administrator reads them, and a guest must sign in", async () => {
    expect(await listNotifications(administrator, {})).toEqual({ notifications: [], next: null });
    expect(await countUnread(administrator, {})).toBe(0);
    await expect(listNotifications(cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listNotifications(guestContext(owner.tenant), {})).rejects.toMatchObject({
      code: 'not_signed_in',
    });
    await expect(markRead(owner, { ids: ["' or true"] })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('the delivery log', () => {
  it('shows staff every mail, newest first, page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listDeliveries>> = await listDeliveries(administrator, {
        limit: 3,
        after,
      });
      seen.push(...page.deliveries.map((entry) => entry.id));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(10);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('is narrowed by status, kind, person, words and days', async () => {
    const count = async (filter: Parameters<typeof listDeliveries>[1]) =>
      (await listDeliveries(administrator, filter)).deliveries.length;
    expect(await count({ status: 'pending' })).toBe(10);
    expect(await count({ status: 'bounced' })).toBe(0);
    expect(await count({ event: 'bills_posted' })).toBe(10);
    expect(await count({ event: 'payment_received' })).toBe(0);
    expect(await count({ q: 'OWNER1@' })).toBe(5);
    expect(await count({ q: '业主2' })).toBe(5);
    expect(await count({ q: '100%' })).toBe(0);
    const personId = owner.actor.kind === 'member' ? owner.actor.personId : null;
    expect(await count({ personId })).toBe(5);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await count({ from: today, through: today })).toBe(10);
    expect(await count({ through: '2020-01-01' })).toBe(0);
    await expect(listDeliveries(administrator, { from: '2026-02-30' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('is not for owners, nor for another company', async () => {
    await expect(listDeliveries(owner, {})).rejects.toMatchObject({ code: 'forbidden' });
    expect((await listDeliveries(stranger, {})).deliveries).toEqual([]);
  });
});
