import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { reverseBill } from '../billing/reverse-bill.ts';
import { cancelRenewal } from './cancel-renewal.ts';
import { countCards } from './count-cards.ts';
import { createVehicle } from './create-vehicle.ts';
import { endCard } from './end-card.ts';
import { getCard } from './get-card.ts';
import { issueCard } from './issue-card.ts';
import { listCards } from './list-cards.ts';
import { listOwnCards } from './list-own-cards.ts';
import { listVehicles } from './list-vehicles.ts';
import { removeVehicle } from './remove-vehicle.ts';
import { renewCard, renewOwnCard } from './renew-card.ts';
import { updateVehicle } from './update-vehicle.ts';

let admin: TenantContext;
let service: TenantContext;
let stranger: TenantContext;
let tenantId: string;
let homes: string[];
let owners: string[];
let feeItemId: string;
let plates = 0;

/** The company's morning of a day. */
const on = (day: string, ctx: TenantContext = admin): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T02:00:00Z`),
});
const at = (index: number) => homes[index] as string;
function plate() {
  plates += 1;
  return `沪A${String(plates).padStart(5, '0')}`;
}

beforeAll(async () => {
  const made = await createTestTenant();
  admin = made.administrator;
  tenantId = made.tenant.id;
  stranger = (await createTestTenant()).administrator;
  service = await createTestMember(made.tenant, 'customer_service');
  ({ propertyIds: homes } = await createTestRegister(tenantId, { properties: 6 }));
  owners = await withTenant(tenantId, async (db) => {
    const tenures = await db.tenure.findMany({ where: { tenantId } });
    return homes.map((id) => tenures.find(({ propertyId }) => propertyId === id)?.personId as string);
  });
  feeItemId = await createTestFeeItem(tenantId, {
    name: '车位费',
    kind: 'fixed',
    scopeKind: 'assigned',
    taxMode: 'inside',
    taxRate: '0.06',
    prices: [
      { validFrom: '2026-01-01', unitPrice: '300' },
      { validFrom: '2026-12-01', unitPrice: '350' },
    ],
  });
});

async function issue(ctx: TenantContext, propertyId: string, months = 3, startsOn = '2026-06-22') {
  const { vehicleId } = await createVehicle(ctx, { plate: plate(), kind: 'car', propertyId });
  const card = await issueCard(ctx, {
    number: `P-${plates}`,
    vehicleId,
    propertyId,
    feeItemId,
    startsOn,
    months,
  });
  return { ...card, vehicleId };
}

async function pay(ctx: TenantContext, propertyId: string, billId: string | null, amount: bigint) {
  return recordCounterPayment(ctx, { propertyId, billIds: [billId as string], receivedAmount: amount });
}

describe('a vehicle', () => {
  it('is one under all ways to write its plate, and found by plate, home and owner', async () => {
    const first = { kind: 'car', brand: '比亚迪', propertyId: at(0), personId: owners[0] as string } as const;
    const { vehicleId } = await createVehicle(service, { ...first, plate: '沪a·d12 345' });
    await expect(createVehicle(service, { ...first, plate: '沪AD-12345' })).rejects.toMatchObject({
      code: 'already_exists',
      detail: { fields: [{ path: 'plate' }] },
    });
    for (const q of ['ad12345', '沪A·D12345', '比亚迪', '业主1 沪']) {
      const { vehicles } = await listVehicles(service, { q });
      expect(vehicles.map(({ plate }) => plate)).toContain('沪AD12345');
    }
    expect((await listVehicles(service, { q: '京' })).vehicles).toEqual([]);
    await updateVehicle(service, { vehicleId, ...first, plate: '沪AD12345', color: '白', propertyId: at(1) });
    const [moved] = (await listVehicles(service, { q: 'AD12345' })).vehicles;
    expect(moved).toMatchObject({ color: '白', property: { id: at(1) }, person: { id: owners[0] } });
    await removeVehicle(service, { vehicleId });
    expect((await listVehicles(service, { q: 'AD12345' })).vehicles).toEqual([]);
  });

  it('belongs to one company, and to places of it', async () => {
    const { vehicleId } = await createVehicle(admin, { plate: plate(), kind: 'car' });
    await expect(removeVehicle(stranger, { vehicleId })).rejects.toThrow('not_found');
    await expect(
      createVehicle(stranger, { plate: plate(), kind: 'car', propertyId: at(0) }),
    ).rejects.toMatchObject({ code: 'invalid_input', detail: { fields: [{ path: 'propertyId' }] } });
  });
});

describe('a parking card', () => {
  it('is valid once its months are paid, at months times the price, tax within', async () => {
    const { cardId, billId } = await issue(on('2026-06-20'), at(0));
    const card = await getCard(on('2026-06-20'), { cardId });
    expect(card).toMatchObject({
      state: 'waiting',
      openRenewal: { months: 3, startsOn: '2026-06-22', endsOn: '2026-09-22', due: 900_00n },
    });
    const bill = await withTenant(tenantId, (db) =>
      db.bill.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: billId as string } } }),
    );
    expect(bill).toMatchObject({ amount: 900_00n, taxAmount: 50_94n, personId: owners[0], runId: null });
    expect(dayOf(bill.dueOn)).toBe('2026-06-20');
    await pay(on('2026-06-20'), at(0), billId, 900_00n);
    expect(await getCard(on('2026-06-21'), { cardId })).toMatchObject({ state: 'coming', openRenewal: null });
    expect(await getCard(on('2026-07-01'), { cardId })).toMatchObject({
      state: 'valid',
      endsOn: '2026-09-22',
    });
    expect((await checkBooks(admin, {})).difference).toBeNull();
  });

  it('runs on from its end while it runs and a week after, later from the day of renewal', async () => {
    const start = '2026-01-31';
    const { cardId } = await issueCard(on('2026-01-31'), {
      number: 'R-1',
      vehicleId: (await createVehicle(admin, { plate: plate(), kind: 'car', propertyId: at(1) })).vehicleId,
      propertyId: at(1),
      feeItemId,
      startsOn: start,
      months: 1,
      paidElsewhere: true,
    });
    expect(await getCard(on('2026-02-27'), { cardId })).toMatchObject({
      endsOn: '2026-02-28',
      nextStartsOn: '2026-02-28',
    });
    expect((await getCard(on('2026-03-07'), { cardId })).nextStartsOn).toBe('2026-02-28');
    expect((await getCard(on('2026-03-08'), { cardId })).nextStartsOn).toBe('2026-03-08');
    const renewal = await renewCard(on('2026-03-07'), { cardId, months: 12 });
    expect(renewal).toMatchObject({ startsOn: '2026-02-28', endsOn: '2027-02-28', amount: 3_600_00n });
    await expect(renewCard(on('2026-03-07'), { cardId, months: 1 })).rejects.toThrow('conflict');
    await cancelRenewal(on('2026-03-08'), { renewalId: renewal.renewalId });
    const card = await getCard(on('2026-03-08'), { cardId });
    expect(card).toMatchObject({ endsOn: '2026-02-28', state: 'expired', openRenewal: null });
    expect(card.history.map(({ status }) => status)).toEqual(['cancelled']);
    // The price of the first day counts for all of it.
    expect((await renewCard(on('2026-11-30'), { cardId, months: 2 })).amount).toBe(600_00n);
  });

  it('lets two cars of one home renew from the same day', async () => {
    const [a, b] = [await issue(on('2026-06-20'), at(2)), await issue(on('2026-06-20'), at(2))];
    expect(a.billId).not.toBe(b.billId);
    await expect(
      issueCard(on('2026-06-20'), {
        number: 'second',
        vehicleId: a.vehicleId,
        propertyId: at(2),
        feeItemId,
        startsOn: '2026-06-22',
        months: 1,
      }),
    ).rejects.toMatchObject({ code: 'already_exists', detail: { fields: [{ path: 'vehicleId' }] } });
  });

  it('falls back when the money is taken away, and ends with its unpaid bill', async () => {
    const { cardId, billId } = await issue(on('2026-06-20'), at(3), 2);
    await pay(on('2026-06-20'), at(3), billId, 600_00n);
    const setPaid = (amount: bigint) =>
      withTenant(
        tenantId,
        (db) => db.$executeRaw`
          update bill set paid_amount = ${amount}, status = case when ${amount} = amount then 'paid' else 'open' end
          where tenant_id = ${tenantId}::uuid and id = ${billId}::uuid`,
      );
    await setPaid(0n);
    expect(await getCard(on('2026-07-01'), { cardId })).toMatchObject({
      state: 'waiting',
      openRenewal: { billId },
    });
    await setPaid(600_00n);
    expect(await getCard(on('2026-07-01'), { cardId })).toMatchObject({
      state: 'valid',
      endsOn: '2026-08-22',
    });
    const renewal = await renewCard(on('2026-08-20'), { cardId, months: 1 });
    await endCard(on('2026-08-21'), { cardId });
    expect(await getCard(on('2026-08-21'), { cardId })).toMatchObject({
      state: 'ended',
      endsOn: '2026-08-21',
      openRenewal: null,
    });
    await expect(reverseBill(admin, { billId: renewal.billId, reason: 'x' })).rejects.toThrow('bill_void');
    expect((await checkBooks(admin, {})).difference).toBeNull();
  });

  it('is listed by when it ends, and counted', async () => {
    const { cardId, billId } = await issue(on('2026-06-20'), at(4), 1);
    await pay(on('2026-06-20'), at(4), billId, 300_00n);
    const found = async (day: string, filter: Parameters<typeof listCards>[1]['filter']) =>
      (await listCards(on(day), { filter, propertyId: at(4) })).cards.map(({ id }) => id);
    // Ends on 22 July: 15 July is a week before.
    expect(await found('2026-07-14', 'week')).toEqual([]);
    expect(await found('2026-07-15', 'week')).toEqual([cardId]);
    expect(await found('2026-06-22', 'month')).toEqual([cardId]);
    expect(await found('2026-07-21', 'expired')).toEqual([]);
    expect(await found('2026-07-22', 'expired')).toEqual([cardId]);
    expect(await found('2026-07-22', 'running')).toEqual([]);
    expect(await countCards(on('2026-07-15'), {})).toMatchObject({ week: 1 });
    const all = (await listCards(on('2026-07-15'), {})).cards.map(({ id }) => id);
    const walked: string[] = [];
    for (let page = await listCards(on('2026-07-15'), { limit: 2 }); ; ) {
      walked.push(...page.cards.map(({ id }) => id));
      if (!page.next) break;
      page = await listCards(on('2026-07-15'), { limit: 2, after: page.next });
    }
    expect(walked).toEqual(all);
    expect((await listCards(stranger, {})).cards).toEqual([]);
  });

  it('is renewed by its owner once, however often they ask, and by nobody else', async () => {
    const { cardId, billId } = await issue(on('2026-06-20'), at(5), 1);
    await pay(on('2026-06-20'), at(5), billId, 300_00n);
    const owner = on('2026-07-20', await createTestOwner(admin.tenant, owners[5] as string));
    const neighbour = on('2026-07-20', await createTestOwner(admin.tenant, owners[0] as string));
    const first = await renewOwnCard(owner, { cardId, months: 6 });
    expect((await renewOwnCard(owner, { cardId, months: 1 })).billId).toBe(first.billId);
    await expect(renewOwnCard(neighbour, { cardId, months: 1 })).rejects.toThrow('not_found');
    const [own, ...others] = await listOwnCards(owner, {});
    expect(others).toEqual([]);
    expect(own).toMatchObject({
      id: cardId,
      state: 'expiring',
      nextStartsOn: '2026-07-22',
      openRenewal: { billId: first.billId, due: 1_800_00n },
    });
    expect(own?.choices[1]).toEqual({ months: 3, endsOn: '2026-10-22', amount: 900_00n });
    expect((await listOwnCards(neighbour, {})).map(({ id }) => id)).not.toContain(cardId);
    await expect(renewCard(owner, { cardId, months: 1 })).rejects.toThrow('forbidden');
    expect((await listCards(owner, {})).cards.map(({ id }) => id)).toEqual([cardId]);
  });

  it('enters a vehicle whose plate is new, and takes the one that is known', async () => {
    const card = { propertyId: at(1), feeItemId, startsOn: '2026-06-22', months: 1 };
    const first = await issueCard(service, { ...card, number: 'N-1', plate: '京b·88888' });
    const [entered] = (await listVehicles(service, { q: '京B88888' })).vehicles;
    expect(entered).toMatchObject({ property: { id: at(1) }, card: { id: first.cardId } });
    await expect(issueCard(service, { ...card, number: 'N-2', plate: '京B88888' })).rejects.toMatchObject({
      code: 'already_exists',
      detail: { fields: [{ path: 'plate', code: 'card_exists' }] },
    });
    await issueCard(service, { ...card, number: 'N-2', plate: '京B88888', propertyId: at(2) });
    expect((await listVehicles(service, { q: '京B88888' })).vehicles).toHaveLength(1);
    await expect(issueCard(service, { ...card, number: 'N-3' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'plate', code: 'required' }] },
    });
  });

  it('is only charged by an item with a price by the month', async () => {
    const metered = await createTestFeeItem(tenantId, { kind: 'per_quantity', quantityUnit: 'm3' });
    const unpriced = await createTestFeeItem(tenantId, { kind: 'fixed', prices: [] });
    const { vehicleId } = await createVehicle(admin, { plate: plate(), kind: 'car' });
    const card = { number: 'X', vehicleId, propertyId: at(0), startsOn: '2026-06-22', months: 1 };
    for (const [item, code] of [
      [metered, 'not_by_month'],
      [unpriced, 'no_price'],
    ] as const) {
      await expect(issueCard(admin, { ...card, feeItemId: item })).rejects.toMatchObject({
        code: 'invalid_input',
        detail: { fields: [{ path: 'feeItemId', code }] },
      });
    }
  });
});
