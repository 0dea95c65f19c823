import { beforeEach, describe, expect, it } from 'vitest';
import { expectSoundBooks } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { recordCounterPayment } from '../counter/record-counter-payment.ts';
import { cancelStatement } from './cancel-statement.ts';
import { getBankFigures } from './get-bank-figures.ts';
import { getBankLine } from './get-bank-line.ts';
import { getStatement } from './get-statement.ts';
import { importStatement } from './import-statement.ts';
import { listBankLines } from './list-bank-lines.ts';
import { listStatements } from './list-statements.ts';
import { matchCertain } from './matching/match-certain.ts';
import { matchLine } from './matching/match-line.ts';
import { recordLinePayment } from './matching/record-line-payment.ts';
import { reopenLine } from './matching/reopen-line.ts';
import { setLineAside } from './matching/set-line-aside.ts';
import { importBankRows, uploadBankFile } from './testing/bank-scene.ts';
import { camtEntry, camtFile } from './testing/camt-file.ts';

let scene: PaymentScene;
let ctx: TenantContext;

const now = () => new Date('2026-11-20T04:00:00Z');

beforeEach(async () => {
  scene = await paymentScene({ properties: 3 });
  ctx = { ...(await createTestMember(scene.tenant, 'accountant')), now };
});

const insert = <T>(
  work: (db: Parameters<Parameters<typeof withTenant>[1]>[0], tenantId: string) => Promise<T>,
) => withTenant(scene.tenant.id, (db) => work(db, scene.tenant.id));

const propertyCode = (index: number) =>
  insert(
    async (db) =>
      (await db.property.findFirstOrThrow({ where: { id: scene.propertyIds[index] as string } })).code,
  );

/** Gives the owner of a property a name of their own. */
const nameOwner = (index: number, name: string) =>
  insert(async (db) => {
    const propertyId = scene.propertyIds[index] as string;
    const tenure = await db.tenure.findFirstOrThrow({ where: { propertyId } });
    await db.person.updateMany({ where: { id: tenure.personId }, data: { name } });
    return name;
  });

const openOf = (index: number) =>
  insert(async (db) =>
    (
      await db.bill.findMany({
        where: { propertyId: scene.propertyIds[index] as string },
        orderBy: { dueOn: 'asc' },
      })
    ).map(({ status }) => status),
  );

describe('importing', () => {
  const file = (...days: number[]) =>
    ['日期,金额,对方户名', ...days.map((day) => `2026-11-0${day},${day}00.00,张三`)].join('\n');

  it('is looked at first, and the same or an overlapping file brings nothing twice', async () => {
    const first = await uploadBankFile(ctx, file(1, 2, 3));
    const { statement, preview } = await getStatement(ctx, { statementId: first });
    expect(statement).toMatchObject({ status: 'checked', lineCount: 3, newCount: 3, fromOn: '2026-11-01' });
    expect(preview).toMatchObject({ errorCount: 0, inAmount: 60_000n, outAmount: 0n });
    expect(preview?.lines).toHaveLength(3);
    expect((await listBankLines(ctx, {})).lines).toHaveLength(0);
    expect(await importStatement(ctx, { statementId: first })).toEqual({ lines: 3, known: 0 });
    await expect(importStatement(ctx, { statementId: first })).rejects.toMatchObject({ code: 'conflict' });

    const again = await uploadBankFile(ctx, file(2, 3, 4, 5));
    expect((await getStatement(ctx, { statementId: again })).statement.newCount).toBe(2);
    expect(await importStatement(ctx, { statementId: again })).toEqual({ lines: 2, known: 2 });
    const same = await uploadBankFile(ctx, file(1, 2, 3));
    expect(await importStatement(ctx, { statementId: same })).toEqual({ lines: 0, known: 3 });
    expect((await listBankLines(ctx, {})).lines).toHaveLength(5);
    expect(
      (await listStatements(ctx, {})).statements.map(({ status, newCount }) => `${status} ${newCount}`),
    ).toEqual(['imported 0', 'imported 2', 'imported 3']);
  });

  it('of two who import the same file at once brings each line once', async () => {
    const statements = [await uploadBankFile(ctx, file(1, 2, 3)), await uploadBankFile(ctx, file(2, 3, 4))];
    const results = await Promise.all([
      ...statements.map((statementId) => importStatement(ctx, { statementId }).catch(() => null)),
      importStatement(ctx, { statementId: statements[0] as string }).catch(() => null),
    ]);
    expect(results.filter(Boolean)).toHaveLength(2);
    expect((await listBankLines(ctx, {})).lines).toHaveLength(4);
  });

  it('refuses a file with bad cells whole, and takes camt.053', async () => {
    const bad = await uploadBankFile(ctx, '日期,金额\n2026-11-01,1.00\n2026-11-31,2.00\n');
    const { preview } = await getStatement(ctx, { statementId: bad });
    expect(preview?.issues).toEqual([
      { severity: 'error', row: 3, column: 'A', code: 'bad_date', params: { value: '2026-11-31' } },
    ]);
    await expect(importStatement(ctx, { statementId: bad })).rejects.toMatchObject({
      code: 'import_has_errors',
    });
    await cancelStatement(ctx, { statementId: bad });
    await expect(cancelStatement(ctx, { statementId: bad })).rejects.toMatchObject({ code: 'conflict' });
    expect((await listBankLines(ctx, {})).lines).toHaveLength(0);
    const camt = await uploadBankFile(
      ctx,
      camtFile([camtEntry('5.00', 'DBIT', { reference: 'R1' })]),
      'a.xml',
    );
    expect(await importStatement(ctx, { statementId: camt })).toEqual({ lines: 1, known: 0 });
    expect((await listBankLines(ctx, { direction: 'out' })).lines[0]).toMatchObject({
      amount: -500n,
      bankReference: 'R1',
    });
  });

  it('is for those who may, in their own company', async () => {
    await expect(uploadBankFile(scene.cashier, file(1))).rejects.toMatchObject({ code: 'forbidden' });
    const statementId = await uploadBankFile(ctx, file(1));
    const stranger = (await createTestTenant()).administrator;
    await expect(importStatement(stranger, { statementId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(getStatement(stranger, { statementId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('lists', () => {
  it('pages both ways, by state and by what is typed', async () => {
    const rows = Array.from({ length: 5 }, (_, n) => ({
      day: `2026-11-0${n + 1}`,
      amount: `${n + 1}.00`,
      from: `P${n}%`,
    }));
    await importBankRows(ctx, rows);
    const first = await listBankLines(ctx, { limit: 2 });
    const second = await listBankLines(ctx, { limit: 2, after: first.next });
    expect([...first.lines, ...second.lines].map(({ amount }) => amount)).toEqual([500n, 400n, 300n, 200n]);
    expect((await listBankLines(ctx, { limit: 2, before: second.previous })).lines).toEqual(first.lines);
    expect((await listBankLines(ctx, { q: 'p3%' })).lines).toHaveLength(1);
    expect((await listBankLines(ctx, { status: 'matched' })).lines).toHaveLength(0);
    expect((await getBankFigures(ctx, {})).open).toEqual({
      in: { count: 5, amount: 1_500n },
      out: { count: 0, amount: 0n },
    });
  });
});

describe('suggestions', () => {
  it('recognise a property by its room, its owner and what is owed, and record the transfer on the day it was booked', async () => {
    const [code, name] = [await propertyCode(0), await nameOwner(1, '欧阳静')];
    await billProperty(scene, scene.propertyIds[0] as string, [10_000n, 20_000n]);
    await billProperty(scene, scene.propertyIds[1] as string, [5_000n, 7_000n]);
    const [byCode, byName, oldest, nobody] = await importBankRows(ctx, [
      { amount: '300.00', from: '某人', purpose: `${code}物业费`, reference: 'T-1' },
      { amount: '120.00', from: name, purpose: '物业费' },
      { amount: '50.00', from: '某人', purpose: `转账${name}交` },
      { amount: '1.23', from: '路人', purpose: '不知道' },
    ]);
    expect(byCode?.suggestion).toMatchObject({
      isCertain: true,
      candidate: {
        kind: 'property',
        property: { code },
        owed: 30_000n,
        reasons: [
          { code: 'room_found', params: { value: code } },
          { code: 'all_owed', params: { count: 2 } },
        ],
      },
    });
    expect(byName?.suggestion).toMatchObject({
      isCertain: true,
      candidate: {
        property: { id: scene.propertyIds[1] },
        reasons: [{ code: 'payer_is_owner' }, { code: 'all_owed' }],
      },
    });
    expect(oldest?.suggestion).toMatchObject({
      isCertain: false,
      candidate: { reasons: [{ code: 'name_found' }, { code: 'oldest_bills' }] },
    });
    expect(nobody?.suggestion).toBeNull();

    const { paymentId } = await recordLinePayment(ctx, {
      lineId: byCode?.id as string,
      propertyId: scene.propertyIds[0] as string,
    });
    const payment = await insert((db) =>
      db.payment.findFirstOrThrow({ where: { id: paymentId }, include: { allocations: true } }),
    );
    expect(payment).toMatchObject({
      method: 'bank_transfer',
      amount: 30_000n,
      reference: 'T-1',
      creditAmount: 0n,
    });
    expect(
      payment.allocations.every(({ allocatedOn }) => allocatedOn.toISOString().startsWith('2026-11-10')),
    ).toBe(true);
    expect(await openOf(0)).toEqual(['paid', 'paid']);
    expect(await getBankLine(ctx, { lineId: byCode?.id as string })).toMatchObject({
      status: 'matched',
      documentKind: 'payment',
      documentId: paymentId,
      matchedByName: '赵员工',
    });
  });

  it('match documents that are there, each with one line', async () => {
    await billProperty(scene, scene.propertyIds[0] as string, [10_000n]);
    const payment = await recordCounterPayment(
      { ...scene.cashier, now: () => new Date('2026-11-09T04:00:00Z') },
      {
        propertyId: scene.propertyIds[0] as string,
        method: 'bank_transfer',
        amount: 10_000n,
        reference: 'SLIP-77',
      },
    );
    const payoutId = newId();
    const spendingId = newId();
    await insert(async (db, tenantId) => {
      await db.payout.create({
        data: {
          tenantId,
          id: payoutId,
          stripeAccountId: 'acct_1',
          stripePayoutId: 'po_1',
          amount: 77_700n,
          currency: 'CNY',
          status: 'paid',
          arrivesOn: new Date('2026-11-10'),
          createdAt: now(),
        },
      });
      const account = await db.ledgerAccount.findFirstOrThrow({ where: { tenantId, code: '6602' } });
      const categoryId = newId();
      await db.spendingCategory.create({
        data: { tenantId, id: categoryId, name: '保洁', ledgerAccountId: account.id },
      });
      await db.spending.create({
        data: {
          tenantId,
          id: spendingId,
          number: 1n,
          categoryId,
          amount: 4_000n,
          spentOn: new Date('2026-11-08'),
          payeeName: '洁净公司',
          method: 'bank_transfer',
          status: 'posted',
          postedOn: new Date('2026-11-08'),
        },
      });
    });
    const [slip, payout, spent, twin] = await importBankRows(ctx, [
      { amount: '100.00', from: '某人', purpose: 'SLIP-77' },
      { amount: '777.00', from: 'STRIPE', purpose: 'po' },
      { amount: '-40.00', from: '洁净公司', purpose: '十一月' },
      { amount: '777.00', from: 'OTHER', purpose: 'x' },
    ]);
    expect(slip?.suggestion).toMatchObject({
      isCertain: true,
      candidate: { documentKind: 'payment', documentId: payment.paymentId },
    });
    expect(payout?.suggestion).toMatchObject({
      isCertain: true,
      candidate: { documentKind: 'payout', documentId: payoutId },
    });
    expect(spent?.suggestion?.candidate).toMatchObject({
      documentKind: 'spending',
      documentId: spendingId,
      reasons: [
        { code: 'amount_equal' },
        { code: 'days_apart', params: { count: 2 } },
        { code: 'name_found' },
      ],
    });
    // Two lines claim one payout: neither is certain, and whichever is confirmed has it.
    expect(await matchCertain(ctx)).toEqual({ matched: 2, skipped: 0, more: false });
    const choose = (lineId: string) =>
      matchLine(ctx, { lineId, documentKind: 'payout', documentId: payoutId });
    const tries = await Promise.allSettled([choose(payout?.id as string), choose(twin?.id as string)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(
      matchLine(ctx, { lineId: slip?.id as string, documentKind: 'payout', documentId: payoutId }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are dealt with once, however many click', async () => {
    await billProperty(scene, scene.propertyIds[0] as string, [10_000n]);
    const [line] = await importBankRows(ctx, [
      { amount: '100.00', from: '某人', purpose: await propertyCode(0) },
    ]);
    const propertyId = scene.propertyIds[0] as string;
    const tries = await Promise.allSettled([
      recordLinePayment(ctx, { lineId: line?.id as string, propertyId }),
      recordLinePayment(ctx, { lineId: line?.id as string, propertyId }),
      setLineAside(ctx, { lineId: line?.id as string, note: '不是我们的' }),
      matchCertain(ctx).then(({ matched }) => matched || Promise.reject(new Error('nothing'))),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await insert((db) => db.payment.count())).toBeLessThanOrEqual(1);
  });

  it('are taken back without touching the money, and suggested again', async () => {
    await billProperty(scene, scene.propertyIds[0] as string, [10_000n]);
    const [line] = await importBankRows(ctx, [
      { amount: '150.00', from: '某人', purpose: await propertyCode(0) },
    ]);
    const lineId = line?.id as string;
    const { paymentId } = await recordLinePayment(ctx, {
      lineId,
      propertyId: scene.propertyIds[0] as string,
    });
    expect(await insert((db) => db.payment.findFirstOrThrow({ where: { id: paymentId } }))).toMatchObject({
      creditAmount: 5_000n,
    });
    await reopenLine(ctx, { lineId });
    expect((await getBankLine(ctx, { lineId })).candidates[0]).toMatchObject({
      documentKind: 'payment',
      documentId: paymentId,
    });
    await matchLine(ctx, { lineId, documentKind: 'payment', documentId: paymentId });
    await reopenLine(ctx, { lineId });
    await setLineAside(ctx, { lineId, note: '利息' });
    expect(await getBankLine(ctx, { lineId })).toMatchObject({
      status: 'set_aside',
      note: '利息',
      candidates: [],
    });
    await reopenLine(ctx, { lineId });
    await expect(reopenLine(ctx, { lineId })).rejects.toMatchObject({ code: 'conflict' });
    await expectSoundBooks(scene.system);
  });

  it('are for those who may', async () => {
    const [line] = await importBankRows(ctx, [{ amount: '1.00' }]);
    const lineId = line?.id as string;
    await expect(setLineAside(scene.cashier, { lineId, note: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const leader = await createTestMember(scene.tenant, 'leader');
    expect((await getBankLine(leader, { lineId })).id).toBe(lineId);
    await expect(
      recordLinePayment(leader, { lineId, propertyId: scene.propertyIds[0] as string }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
