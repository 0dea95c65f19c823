import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { issueCreditNote } from '#app/domain/credits/issue-credit-note.ts';
import { propertyJournal } from '#app/domain/ledger/property-journal.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getOwnStatement } from './get-own-statement.ts';
import { getStatement } from './get-statement.ts';
import { listBuildingStatements } from './list-building-statements.ts';
import { listOwnStatements } from './list-own-statements.ts';
import { statementTotals } from './statement-totals.ts';

/** As another operation would use it. */
const credit = operation({
  name: 'test.credit',
  kind: 'read',
  input: z.object({ billId: z.uuid(), amount: z.bigint() }),
  can: ['read', 'Bill'],
  run: (scope, input) => issueCreditNote(scope, { ...input, kind: 'correction', reason: '面积更正' }),
});

let scene: PaymentScene;
let property: string;
let bills: string[];
let thisMonth: string;
const monthOfBill = async (billId: string) =>
  withTenant(scene.tenant.id, async (db) =>
    (
      await db.ledgerTransfer.findFirstOrThrow({ where: { tenantId: scene.tenant.id, documentId: billId } })
    ).postedOn
      .toISOString()
      .slice(0, 7),
  );

beforeAll(async () => {
  scene = await paymentScene({ properties: 2 });
  property = scene.propertyIds[0] as string;
  bills = await billProperty(scene, property, [10_000n, 20_000n, 40_000n]);
  thisMonth = localDay(new Date(), scene.tenant.timeZone).slice(0, 7);
  await recordCounterPayment(scene.cashier, {
    propertyId: property,
    billIds: [bills[0] as string],
    amount: 13_000n,
    receivedAmount: 13_000n,
    excess: 'credit',
  });
  await credit(scene.system, { billId: bills[1] as string, amount: 500n });
  await reverseBill(scene.administrator, { billId: bills[2] as string, reason: '录错' });
});

describe('a statement', () => {
  test('goes from what was owed before to what is owed at the end', async () => {
    const month = await monthOfBill(bills[1] as string);
    const statement = await getStatement(scene.administrator, {
      propertyId: property,
      months: { from: month, through: month },
    });
    expect(statement.opening).toEqual({ owed: 10_000n, prepaid: 0n });
    expect(statement.bills).toMatchObject([{ billId: bills[1], amount: 20_000n, isCancelled: false }]);
    expect(statement.entries).toEqual([]);
    expect(statement.closing).toEqual({ owed: 30_000n, prepaid: 0n });
    // Nobody held it in those days.
    expect(statement.payerName).toBeNull();
  });

  test('shows payments, credit notes and what was taken back, and ends where the journal ends', async () => {
    const statement = await getStatement(scene.administrator, {
      propertyId: property,
      months: { from: thisMonth, through: thisMonth },
    });
    expect(statement.opening).toEqual({ owed: 70_000n, prepaid: 0n });
    expect(statement.bills).toMatchObject([{ billId: bills[2], amount: -40_000n, isCancelled: true }]);
    expect(statement.entries).toMatchObject([
      { kind: 'payment', owed: -10_000n, prepaid: 3_000n, detail: 'cash' },
      { kind: 'credit_note', owed: -500n, detail: '面积更正' },
    ]);
    expect(statement.payerName).toMatch(/业主/);
    const { lines } = await propertyJournal(scene.administrator, { propertyId: property });
    expect(statement.closing).toEqual({ owed: lines[0]?.owedAfter, prepaid: lines[0]?.prepaidAfter });
    const { charges, lateFees, credits, payments } = statementTotals(statement);
    expect(statement.opening.owed + charges + lateFees + credits + payments).toBe(statement.closing.owed);
  });

  test('is refused for months that are none, and to who may not see it', async () => {
    for (const months of [
      { from: '2026-13', through: '2026-13' },
      { from: '2026-02', through: '2026-01' },
      { from: '2020-01', through: '2026-01' },
    ]) {
      await expect(getStatement(scene.administrator, { propertyId: property, months })).rejects.toMatchObject(
        {
          code: 'invalid_input',
        },
      );
    }
    const months = { from: thisMonth, through: thisMonth };
    await expect(getStatement(scene.owner, { propertyId: property, months })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = await createTestTenant();
    await expect(
      getStatement(stranger.administrator, { propertyId: property, months }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('of a building come for the properties that have something to state', async () => {
    const buildingId = await withTenant(scene.tenant.id, async (db) =>
      String((await db.building.findFirstOrThrow({ where: { tenantId: scene.tenant.id } })).id),
    );
    const months = { from: thisMonth, through: thisMonth };
    const { statements, next } = await listBuildingStatements(scene.administrator, { buildingId, months });
    expect(statements.map((statement) => statement.property.id)).toEqual([property]);
    expect(next).toBeNull();
  });
});

describe('an owner', () => {
  test('sees their own by month', async () => {
    const { statements } = await listOwnStatements(scene.owner, { propertyId: null });
    expect(statements[0]).toMatchObject({ propertyId: property, month: thisMonth, paid: 10_500n });
    expect(statements).toHaveLength(4);
    const { statement } = await getOwnStatement(scene.owner, {
      propertyId: property,
      months: { from: thisMonth, through: thisMonth },
    });
    expect(statement.closing).toEqual({ owed: 19_500n, prepaid: 3_000n });
    await expect(
      getOwnStatement(scene.owner, {
        propertyId: scene.propertyIds[1] as string,
        months: { from: thisMonth, through: thisMonth },
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('who has moved out sees their days, and who has moved in theirs', async () => {
    const moved = await paymentScene({ properties: 1 });
    const home = moved.propertyIds[0] as string;
    const [old] = (await billProperty(moved, home, [7_000n])) as [string];
    const today = localDay(new Date(), moved.tenant.timeZone);
    const newcomer = newId();
    await withTenant(moved.tenant.id, async (db) => {
      const tenantId = moved.tenant.id;
      await db.person.create({ data: { tenantId, id: newcomer, name: '新业主' } });
      await db.tenure.updateMany({
        where: { tenantId, propertyId: home },
        data: { endsOn: new Date(`${addDays(today, -1)}T00:00:00Z`) },
      });
      await db.tenure.create({
        data: {
          tenantId,
          id: newId(),
          propertyId: home,
          personId: newcomer,
          kind: 'owner',
          isPayer: true,
          startsOn: new Date(`${addDays(today, -1)}T00:00:00Z`),
        },
      });
    });
    const newOwner = await createTestMember(moved.tenant, 'owner', newcomer);
    expect((await listOwnStatements(newOwner, { propertyId: null })).statements).toEqual([]);
    const before = await listOwnStatements(moved.owner, { propertyId: null });
    expect(before.statements).toMatchObject([{ charged: 7_000n, owed: 7_000n }]);
    await recordCounterPayment(moved.cashier, { propertyId: home, billIds: [old], receivedAmount: 7_000n });
    const month = today.slice(0, 7);
    const months = { from: month, through: month };
    const own = await getOwnStatement(moved.owner, { propertyId: home, months });
    expect(own.statement).toMatchObject({ opening: { owed: 7_000n }, closing: { owed: 0n } });
    const theirs = await getOwnStatement(newOwner, { propertyId: home, months });
    expect(theirs.statement).toMatchObject({
      payerName: '新业主',
      opening: { owed: 0n },
      bills: [],
      closing: { owed: 0n, prepaid: 0n },
    });
  });
});
