import { beforeEach, describe, expect, it } from 'vitest';
import { recordPromise } from '#app/domain/promises/record-promise.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getDunningBatch } from './get-batch.ts';
import { getLetter } from './get-letter.ts';
import { listDebtors } from './list-debtors.ts';
import { listLetters } from './list-letters.ts';
import { previewLetter } from './preview-letter.ts';
import { printLetters } from './print-letters.ts';
import { sendDunningLetters } from './send-dunning-letters.ts';
import { writeNextLetters } from './write-next-letters.ts';

let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let propertyIds: string[];
let feeItemId: string;

/** Noon of 1 December 2026 in Shanghai. */
const now = () => new Date('2026-12-01T04:00:00Z');

/**
 * Four properties: the first owes 100.00 since 1 June and 20.00 since 1 November, the second 300.00 since 1 October, the third 50.00 since
 * 25 November; the fourth has paid.
 */
beforeEach(async () => {
  const { tenant } = await createTestTenant();
  ctx = systemContext(tenant, 'test', { now });
  tenantId = tenant.id;
  ({ communityId, propertyIds } = await createTestRegister(tenantId, { properties: 4 }));
  feeItemId = await createTestFeeItem(tenantId);
  await owe(0, '2026-06-01', 10_000n);
  await owe(0, '2026-11-01', 2_000n);
  await owe(1, '2026-10-01', 30_000n);
  await owe(2, '2026-11-25', 5_000n);
  await owe(3, '2026-06-01', 7_000n);
  await pay(3);
});

async function owe(index: number, dueOn: string, amount: bigint): Promise<void> {
  const month = `${dueOn.slice(0, 8)}01`;
  await createTestBills(tenantId, { feeItemId, month, dueOn, amount, propertyIds: [at(index)] });
}

const at = (index: number) => propertyIds[index] as string;

const pay = (index: number) =>
  withTenant(
    tenantId,
    (db) => db.$executeRaw`
      update bill set paid_amount = amount, status = 'paid' where tenant_id = ${tenantId}::uuid and property_id = ${at(index)}::uuid`,
  );

const billsOf = (index: number) =>
  withTenant(tenantId, (db) =>
    db.bill.findMany({ where: { tenantId, propertyId: at(index) }, orderBy: { dueOn: 'asc' } }),
  );

const found = async (filter: Parameters<typeof listDebtors>[1] = {}) => {
  const { debtors } = await listDebtors(ctx, filter);
  return debtors.map(({ propertyId, amount }) => [propertyIds.indexOf(propertyId), Number(amount)]);
};

const send = (filter = {}, name = '十二月催缴') =>
  sendDunningLetters(ctx, { name, payBy: '2026-12-15', filter });

async function write(batchId: string, properties = 1_000): Promise<string> {
  for (;;) {
    const outcome = await writeNextLetters(ctx, { batchId, properties });
    if (outcome !== 'more') return outcome;
  }
}

describe('listDebtors', () => {
  it('names who owes what is overdue, the largest debt first, by age', async () => {
    const { debtors, count, byAge } = await listDebtors(ctx, {});
    expect(count).toBe(3);
    expect(debtors.map(({ amount, bills, oldestDueOn }) => [Number(amount), bills, oldestDueOn])).toEqual([
      [30_000, 1, '2026-10-01'],
      [12_000, 2, '2026-06-01'],
      [5_000, 1, '2026-11-25'],
    ]);
    expect(debtors[1]?.byAge).toEqual({
      until30: 2_000n,
      until60: 0n,
      until90: 0n,
      until180: 0n,
      beyond180: 10_000n,
    });
    expect(byAge).toEqual({
      until30: 7_000n,
      until60: 0n,
      until90: 30_000n,
      until180: 0n,
      beyond180: 10_000n,
    });
    expect(debtors[0]?.people).toHaveLength(1);
  });

  it('filters by place, amount and age, and orders by age', async () => {
    expect(await found({ order: 'age' })).toEqual([
      [0, 12_000],
      [1, 30_000],
      [2, 5_000],
    ]);
    expect(await found({ minAmount: 12_000n })).toEqual([
      [1, 30_000],
      [0, 12_000],
    ]);
    expect(await found({ minDays: 90 })).toEqual([[0, 12_000]]);
    expect(await found({ minDays: 61 })).toEqual([[0, 12_000]]);
    expect(await found({ minDays: 60 })).toEqual([
      [1, 30_000],
      [0, 12_000],
    ]);
    expect(await found({ communityId })).toHaveLength(3);
    expect(await found({ communityId: newId() })).toEqual([]);
    expect(await found({ buildingId: newId() })).toEqual([]);
    expect(await found({ propertyIds: [at(2)] })).toEqual([[2, 5_000]]);
  });

  it.each(['amount', 'age'] as const)('leafs forwards and backwards by %s', async (order) => {
    const all = (await listDebtors(ctx, { order })).debtors.map(({ propertyId }) => propertyId);
    const seen: string[] = [];
    let after: string | null = null;
    let previous: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listDebtors>> = await listDebtors(ctx, {
        order,
        after,
        limit: 1,
      });
      seen.push(...page.debtors.map(({ propertyId }) => propertyId));
      [after, previous] = [page.next, page.previous];
    } while (after);
    expect(seen).toEqual(all);
    const back = await listDebtors(ctx, { order, before: previous, limit: 1 });
    expect(back.debtors.map(({ propertyId }) => propertyId)).toEqual([all[1]]);
  });

  it('leaves out what has been promised, and what a payment plan covers, until that is over', async () => {
    const [oldest] = await billsOf(0);
    await recordPromise(ctx, {
      propertyId: at(0),
      billIds: [oldest?.id as string],
      amount: 10_000n,
      promisedOn: '2026-12-05',
    });
    const [planned] = await billsOf(1);
    const planId = newId();
    await withTenant(tenantId, (db) =>
      db.paymentPlan.create({
        data: {
          tenantId,
          id: planId,
          number: 1n,
          propertyId: at(1),
          amount: 30_000n,
          reason: '失业',
          agreedOn: new Date('2026-11-30'),
          bills: { create: [{ billId: planned?.id as string, amount: 30_000n }] },
        },
      }),
    );
    expect(await found()).toEqual([
      [2, 5_000],
      [0, 2_000],
    ]);
    await withTenant(tenantId, (db) =>
      db.paymentPlan.update({
        where: { tenantId_id: { tenantId, id: planId } },
        data: { status: 'broken', endedOn: new Date('2026-12-01') },
      }),
    );
    expect(await found({ minAmount: 5_000n })).toEqual([
      [1, 30_000],
      [2, 5_000],
    ]);
  });

  it('is not for those who see their own bills alone', async () => {
    const owner = await createTestMember(ctx.tenant, 'owner');
    await expect(listDebtors(owner, {})).rejects.toMatchObject({ code: 'forbidden' });
    const cashier = await createTestMember(ctx.tenant, 'cashier');
    await expect(listDebtors(cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('dunning letters', () => {
  it('go to everybody of the filter: numbered, line by line, with a message and a mail', async () => {
    const { batchId, total } = await send({ minAmount: 10_000n });
    expect(total).toBe(2);
    expect(await write(batchId)).toBe('finished');
    expect(await getDunningBatch(ctx, { batchId })).toMatchObject({
      status: 'sent',
      letters: 2,
      amount: 42_000n,
      done: 2,
      total: 2,
    });
    const { letters } = await listLetters(ctx, { batchId });
    expect(letters.map(({ number, amount, mail }) => [Number(number), Number(amount), mail])).toEqual([
      [1, expect.any(Number), 'pending'],
      [2, expect.any(Number), 'pending'],
    ]);
    const first = letters.find(({ amount }) => amount === 12_000n);
    const letter = await getLetter(ctx, { letterId: first?.id as string });
    expect(letter).toMatchObject({ payBy: '2026-12-15', writtenOn: '2026-12-01', oldestDueOn: '2026-06-01' });
    expect(letter.lines.map(({ dueOn, amount }) => [dueOn, Number(amount)])).toEqual([
      ['2026-06-01', 10_000],
      ['2026-11-01', 2_000],
    ]);
    const told = await withTenant(tenantId, (db) =>
      db.notification.findMany({
        where: { tenantId, event: 'dunning_letter' },
        include: { deliveries: true },
      }),
    );
    expect(told.map(({ link }) => link).sort()).toEqual(letters.map(({ id }) => `/letters/${id}`).sort());
    expect(told.flatMap(({ deliveries }) => deliveries.map(({ lane }) => lane))).toEqual([
      'letter',
      'letter',
    ]);
  });

  it('are one per debtor and batch, whoever writes at once and again, with numbers without a gap', async () => {
    const { batchId } = await send();
    await Promise.all([write(batchId, 1), write(batchId, 1), write(batchId, 1)]);
    await write(batchId);
    const { batchId: second } = await send({ propertyIds: [at(2)] }, '第二批');
    await write(second);
    const rows = await withTenant(tenantId, (db) => db.dunningLetter.findMany({ where: { tenantId } }));
    expect(rows.map(({ number }) => Number(number)).sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(rows.map((row) => `${row.batchId} ${row.propertyId} ${row.personId}`)).size).toBe(4);
    expect(await getDunningBatch(ctx, { batchId })).toMatchObject({ letters: 3, amount: 47_000n });
  });

  it('leave out who has paid between sending and writing', async () => {
    const { batchId } = await send();
    await pay(1);
    await write(batchId);
    expect(await getDunningBatch(ctx, { batchId })).toMatchObject({ letters: 2, amount: 17_000n, total: 2 });
  });

  it('go on paper alone where nobody is on record', async () => {
    await withTenant(tenantId, (db) =>
      db.bill.create({
        data: {
          tenantId,
          id: newId(),
          propertyId: at(3),
          feeItemId,
          periodStart: new Date('2026-10-01'),
          periodEnd: new Date('2026-11-01'),
          dueOn: new Date('2026-10-15'),
          amount: 900n,
          explanation: {},
        },
      }),
    );
    const { batchId } = await send({ propertyIds: [at(3)] });
    await write(batchId);
    const { letters } = await listLetters(ctx, { batchId });
    expect(letters).toMatchObject([{ personName: null, mail: null }]);
    expect(await withTenant(tenantId, (db) => db.notification.count({ where: { tenantId } }))).toBe(0);
  });

  it('wait for the end of the quiet hours', async () => {
    await withTenant(tenantId, (db) =>
      db.reminderPolicy.create({ data: { tenantId, quietFromMinute: 22 * 60, quietUntilMinute: 8 * 60 } }),
    );
    const night = systemContext(ctx.tenant, 'test', { now: () => new Date('2026-12-01T15:00:00Z') });
    const { batchId, waitsUntil } = await sendDunningLetters(night, {
      name: '夜里',
      payBy: '2026-12-20',
      filter: {},
    });
    expect(waitsUntil?.toISOString()).toBe('2026-12-02T00:00:00.000Z');
    expect(await writeNextLetters(night, { batchId })).toBe('later');
    const planned = await withTenant(tenantId, (db) =>
      db.outboxMessage.findMany({ where: { tenantId, job: 'dunning.send' } }),
    );
    expect(planned.map(({ runAt }) => runAt.toISOString())).toEqual(
      Array(2).fill('2026-12-02T00:00:00.000Z'),
    );
    const morning = systemContext(ctx.tenant, 'test', { now: () => new Date('2026-12-02T00:00:00Z') });
    expect(await writeNextLetters(morning, { batchId })).toBe('finished');
  });

  it('refuse a day that is no deadline, and debtors who are none any more', async () => {
    for (const payBy of ['2026-12-01', '2027-07-01', '2026-02-30']) {
      await expect(sendDunningLetters(ctx, { name: 'x', payBy, filter: {} })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
    await expect(send({ propertyIds: [at(3)] })).rejects.toMatchObject({ code: 'no_debtors' });
  });

  it('are one batch however often the form is sent', async () => {
    const again = { ...ctx, idempotencyKey: newId() };
    const input = { name: '一次', payBy: '2026-12-15', filter: {} };
    const first = await sendDunningLetters(again, input);
    expect(await sendDunningLetters(again, input)).toEqual(first);
  });

  it('are read by whom they are addressed to, and by nobody else', async () => {
    const { batchId } = await send({ propertyIds: [at(0), at(1)] });
    await write(batchId);
    const rows = await withTenant(tenantId, (db) => db.dunningLetter.findMany({ where: { tenantId } }));
    const [mine, other] = rows;
    const owner = await createTestOwner(ctx.tenant, mine?.personId as string);
    expect((await getLetter(owner, { letterId: mine?.id as string })).amount).toBe(mine?.amount);
    await expect(getLetter(owner, { letterId: other?.id as string })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getLetter(owner, { letterId: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    const elsewhere = await createTestTenant();
    await expect(getLetter(elsewhere.system, { letterId: mine?.id as string })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('can be looked at before: the largest debt first, numbered not yet', async () => {
    const { count, amount, letter } = await previewLetter(ctx, { filter: {}, payBy: '2026-12-24' });
    expect({ count, amount }).toEqual({ count: 3, amount: 47_000n });
    expect(letter).toMatchObject({ number: null, amount: 30_000n, payBy: '2026-12-24' });
    expect(await previewLetter(ctx, { filter: { propertyIds: [at(3)] } })).toMatchObject({ letter: null });
  });

  it('are printed together in both languages, the same bytes each time', async () => {
    const { batchId } = await send();
    await expect(printLetters(ctx, { batchId, language: 'en' })).rejects.toMatchObject({ code: 'conflict' });
    await write(batchId);
    const file = async (language: 'en' | 'zh-CN') => {
      const chunks: Uint8Array[] = [];
      for await (const piece of (await printLetters(ctx, { batchId, language })).pieces) chunks.push(piece);
      return Buffer.concat(chunks);
    };
    const chinese = await file('zh-CN');
    expect(chinese.subarray(0, 5).toString()).toBe('%PDF-');
    expect(chinese.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
    expect((await file('zh-CN')).equals(chinese)).toBe(true);
    expect((await file('en')).equals(chinese)).toBe(false);
    const { letters } = await listLetters(ctx, { batchId });
    expect(letters.every(({ printedAt }) => printedAt !== null)).toBe(true);
  });
});
