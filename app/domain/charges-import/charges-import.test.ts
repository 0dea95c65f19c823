import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { temporaryFile } from '#app/domain/imports/reading/testing/temporary-file.ts';
import { workbookBytes } from '#app/domain/imports/reading/testing/workbook-bytes.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { balancesOf } from '#app/domain/payments/testing/payment-books.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getBill } from '../billing/get-bill.ts';
import { recordCounterPayment } from '../counter/record-counter-payment.ts';
import { createFeeItem } from '../fees/create-fee-item.ts';
import { getImport } from '../imports/get-import.ts';
import { applyCharges } from './apply-charges.ts';
import { cancelCharges } from './cancel-charges.ts';
import { chargeIssueCodes } from './charge-issue.ts';
import { createChargesImport } from './create-charges-import.ts';
import { type ChargesImportView, getChargesImport } from './get-charges-import.ts';
import { readCharges } from './read-charges.ts';
import { startCharges } from './start-charges.ts';

const never = new AbortController().signal;
const real = path.resolve('../shared/data/importFeeDetail.xlsx');

let ctx: TenantContext;
let tenantId: string;
let propertyIds: string[];

const now = () => new Date('2026-11-20T04:00:00Z');

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now };
  tenantId = company.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 3 }));
  await feeItem('物业费', 'WYF');
});

const feeItem = (name: string, code: string) =>
  createFeeItem(ctx, {
    code,
    name,
    kind: 'per_area',
    cycleMonths: 1,
    dueDay: 10,
    prices: [{ validFrom: '2015-01-01', unitPrice: '1' }],
  });

async function upload(content: Uint8Array | string, terms: object = {}): Promise<ChargesImportView> {
  const [id, key] = [newId(), `imports/${newId()}`];
  const { size, contentType } = await putFile(tenantId, key, createReadStream(await temporaryFile(content)), {
    contentType: 'text/csv',
  });
  const { batchId } = await createChargesImport(ctx, {
    file: { id, key, name: '历史.csv', size, contentType },
    ...terms,
  });
  await readCharges(ctx, batchId, never);
  return getChargesImport(ctx, { batchId });
}

async function take(view: ChargesImportView): Promise<ChargesImportView> {
  await startCharges(ctx, { batchId: view.id });
  await applyCharges(ctx, { batchId: view.id });
  return getChargesImport(ctx, { batchId: view.id });
}

const bills = () =>
  withTenant(tenantId, async (db) =>
    (await db.bill.findMany({ orderBy: [{ periodStart: 'asc' }, { id: 'asc' }] })).map(
      (bill) =>
        `${dayOf(bill.periodStart)} ${dayOf(bill.periodEnd)} ${bill.amount} ${bill.paidAmount} ${bill.status}`,
    ),
  );

const payments = () =>
  withTenant(tenantId, async (db) =>
    (await db.payment.findMany({ orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }] })).map(
      (payment) =>
        `${dayOf(payment.receivedAt)} ${payment.method} ${payment.amount} ${payment.creditAmount} ${payment.receiptNumber}`,
    ),
  );

const places = ({ issues }: ChargesImportView) =>
  issues.map(({ row, column, code }) => `${column ?? ''}${row} ${code}`);

const sound = async () => expect(await checkBooks(ctx, {})).toMatchObject({ balanced: true });

const head = '房屋,收费项目,缴费周期,开始时间,结束时间,缴费时间,应缴金额,实缴金额,备注,预存余额,单号';

describe('importing what another system charged', () => {
  it('brings open and paid bills, payments and prepaid money, with sound books, and nothing twice', async () => {
    const content = [
      head,
      '1-000001,物业费,12,2024-01-01,2025-01-01,2024-01-05,1200,1200,手工,,',
      '1-000001,物业费,12,2025-01-01,2025-12-31,2025-02-01,1200,500,,,',
      '1-000001,物业费,12,2025-01-01,2025-12-31,2025-03-01,1200,300,,,',
      '1-000002,WYF,,2026-01-01,2026-03-31,,300.50,,,,',
      '1-000003,,,,,,,,,88.80,',
    ].join('\n');
    const seen = await upload(content);
    expect(places(seen)).toEqual([]);
    expect(seen).toMatchObject({
      status: 'checked',
      summary: { bills: 3, knownBills: 0, payments: 3, prepaid: 1, properties: 3, prepaidAmount: '8880' },
    });
    expect(seen.rows[1]?.data.charge).toMatchObject({ start: '2025-01-01', end: '2026-01-01' });
    expect(await bills()).toEqual([]);

    expect(await take(seen)).toMatchObject({
      status: 'applied',
      summary: { taken: { bills: 3, payments: 3, prepaid: 1 } },
      rows: [],
    });
    expect(await bills()).toEqual([
      '2024-01-01 2025-01-01 120000 120000 paid',
      '2025-01-01 2026-01-01 120000 80000 open',
      '2026-01-01 2026-04-01 30050 0 open',
    ]);
    expect(await payments()).toEqual([
      '2024-01-05 opening 120000 0 null',
      '2025-02-01 opening 50000 0 null',
      '2025-03-01 opening 30000 0 null',
      '2026-11-20 opening 8880 8880 null',
    ]);
    // Charged 2,700.50, paid 2,000 of it, 88.80 prepaid: none of it was earned or taken here.
    expect(await balancesOf(ctx)).toMatchObject({
      '1122': 70_050n,
      '2203': -8_880n,
      '4104': -61_170n,
      '6001': 0n,
    });
    await sound();
    await applyCharges(ctx, { batchId: seen.id });

    const again = await take(await upload(content));
    expect(again.summary).toMatchObject({ knownBills: 3, taken: { bills: 0, payments: 0, prepaid: 0 } });
    expect(await bills()).toHaveLength(3);
    // What was paid there meanwhile comes with the next file, and goes to the bill that is here.
    const later = await take(
      await upload(`${content}\n1-000002,物业费,3,2026-01-01,2026-03-31,2026-11-01,300.50,310.50,,,`),
    );
    expect(later.summary?.taken).toEqual({ bills: 0, payments: 1, prepaid: 0 });
    expect((await bills()).at(-1)).toBe('2026-01-01 2026-04-01 30050 30050 paid');
    expect((await payments()).at(-2)).toBe('2026-11-01 opening 31050 1000 null');
    await sound();
  });

  it('leaves bills to be paid, told and reversed like any other', async () => {
    await take(await upload(`${head}\n1-000001,物业费,1,2026-01-01,2026-01-31,,100,,原系统欠费,,A-1\n`));
    const [bill] = await withTenant(tenantId, (db) => db.bill.findMany());
    expect(bill?.personId).not.toBeNull();
    expect((await getBill(ctx, { billId: bill?.id as string })).explanationLines).toEqual([
      '由原收费系统导入（历史.csv），金额在原系统计算',
      '原系统欠费',
    ]);
    await recordCounterPayment(ctx, { propertyId: bill?.propertyId as string, receivedAmount: 10_000n });
    expect((await bills())[0]).toContain('paid');
    await sound();
  });

  it('takes what was paid for the whole where the company says so', async () => {
    const content = `${head}\n1-000001,物业费,1,2026-01-01,2026-01-31,2026-01-05,100,90,,,\n1-000002,物业费,1,2026-01-01,2026-01-31,,100,,,,\n`;
    await take(await upload(content, { shortPaid: 'settled' }));
    expect(await bills()).toEqual([
      '2026-01-01 2026-02-01 9000 9000 paid',
      '2026-01-01 2026-02-01 10000 0 open',
    ]);
    await sound();
  });

  it('says of each bad cell where it is, and brings nothing then', async () => {
    await createTestRegister(tenantId, { properties: 1, communityName: '另一个小区' });
    await take(await upload(`${head}\n1-000002,物业费,1,2020-01-01,2020-01-31,,100,,,,OLD\n`));
    await withTenant(tenantId, (db) => db.externalRecord.count()).then((count) => expect(count).toBe(1));
    const seen = await upload(
      [
        head,
        '9-999,物业费,1,2026-01-01,2026-01-31,,100,,,,', // 2: no such property
        '1-000001,物业费,1,2026-01-01,2026-01-31,,100,,,,', // 3: in two communities
        '1-000002,水费,1,2026-01-01,2026-01-31,,100,,,,', // 4: no such item
        '1-000002,物业费,1,2026-02-30,2026-03-31,,100,,,,', // 5
        '1-000002,物业费,1,2026-02-01,2026-01-31,,100,,,,', // 6
        '1-000002,物业费,1,2026-02-01,2026-02-28,,1x,,,,', // 7
        '1-000002,物业费,1,2026-02-01,2026-02-28,,100,50,,,', // 8: paid when?
        '1-000002,物业费,1,2026-02-01,2026-02-28,2026-12-01,100,50,,,', // 9: tomorrow
        '1-000003,物业费,1,2026-01-01,2026-01-31,,100,,,,', // 10: good
        '1-000003,物业费,1,2026-01-01,2026-01-31,,100,,,,', // 11: again
        '1-000003,物业费,1,2026-01-01,2026-01-31,2026-01-05,200,10,,,', // 12: another amount
        '1-000002,物业费,1,2020-01-01,2020-01-31,,100,,,,NEW', // 13: under another id
        '1-000003,,,,,,,,,,', // 14: nothing
        ',物业费,1,2026-01-01,2026-01-31,,100,,,,', // 15
      ].join('\n'),
    );
    expect(places(seen)).toEqual([
      'A2 unknown_property',
      'A3 ambiguous_property',
      'B4 unknown_fee_item',
      'D5 bad_date',
      'E6 ends_before_start',
      'G7 bad_money',
      'F8 required',
      'F9 day_in_future',
      '11 repeated',
      'G12 amounts_differ',
      'D13 billed_already',
      'G14 required',
      'A15 required',
    ]);
    await expect(startCharges(ctx, { batchId: seen.id })).rejects.toMatchObject({
      code: 'import_has_errors',
    });
    await cancelCharges(ctx, { batchId: seen.id });
    await expect(cancelCharges(ctx, { batchId: seen.id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await bills()).toHaveLength(1);
    expect(places(await upload('姓名,电话\n张三,1\n'))).toContain('1 column_missing');
    expect((await upload(`${head}\n`)).error).toBe('file_empty');
  });

  it('brings nothing when something was billed here between the check and the taking over', async () => {
    const seen = await upload(
      `${head}\n1-000001,物业费,1,2026-01-01,2026-01-31,,100,,,,\n1-000002,物业费,1,2026-01-01,2026-01-31,,100,,,,\n`,
    );
    await startCharges(ctx, { batchId: seen.id });
    await take(await upload(`${head}\n1-000002,物业费,1,2026-01-01,2026-01-31,,50,,,,OTHER\n`));
    expect(await applyCharges(ctx, { batchId: seen.id })).toBeNull();
    expect(await getChargesImport(ctx, { batchId: seen.id })).toMatchObject({
      status: 'checked',
      issueCount: 1,
    });
    expect(await bills()).toHaveLength(1);
    await sound();
  });

  it('goes on where a stopped worker left off, and brings the same', async () => {
    const rows = Array.from(
      { length: 4_500 },
      (_, n) => `1-00000${(n % 3) + 1},物业费,1,${day(n)},${day(n)},${day(n)},1.00,1.00,,,`,
    );
    const content = [head, ...rows].join('\n');
    const [id, key] = [newId(), `imports/${newId()}`];
    const { size, contentType } = await putFile(
      tenantId,
      key,
      createReadStream(await temporaryFile(content)),
      { contentType: 'text/csv' },
    );
    const { batchId } = await createChargesImport(ctx, {
      file: { id, key, name: 'x.csv', size, contentType },
    });
    let looks = 0;
    const stopping = {
      throwIfAborted: () => {
        looks += 1;
        if (looks === 2) throw new Error('stopped');
      },
    } as AbortSignal;
    await expect(readCharges(ctx, batchId, stopping)).rejects.toThrow('stopped');
    expect(await getChargesImport(ctx, { batchId })).toMatchObject({ status: 'reading', rowsDone: 2_001 });
    await readCharges(ctx, batchId, never);
    const seen = await getChargesImport(ctx, { batchId });
    expect(places(seen)).toEqual([]);
    expect((await take(seen)).summary?.taken).toEqual({ bills: 4_500, payments: 4_500, prepaid: 0 });
    await sound();
  }, 120_000);

  it('is for those who may, and no import of the register', async () => {
    const seen = await upload(`${head}\n1-000001,物业费,1,2026-01-01,2026-01-31,,100,,,,\n`);
    await expect(getImport(ctx, { batchId: seen.id })).rejects.toMatchObject({ code: 'not_found' });
    const cashier = await createTestMember(ctx.tenant, 'cashier');
    await expect(startCharges(cashier, { batchId: seen.id })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = (await createTestTenant()).administrator;
    await expect(startCharges(stranger, { batchId: seen.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it.skipIf(!existsSync(real))(
    'reads the payment history of a real system (skipped where ../shared/data is absent)',
    async () => {
      await feeItem('和HC费用项费用名称一致', 'HC');
      await withTenant(tenantId, (db) =>
        db.property.update({
          where: { tenantId_id: { tenantId, id: propertyIds[0] as string } },
          data: { code: '1-1-1001' },
        }),
      );
      const seen = await upload(readFileSync(real));
      expect(places(seen)).toEqual([]);
      expect((await take(seen)).summary?.taken).toEqual({ bills: 3, payments: 3, prepaid: 0 });
      expect(await bills()).toEqual([
        '2016-01-01 2017-01-01 100000 100000 paid',
        '2017-01-01 2018-01-01 100000 100000 paid',
        '2018-01-01 2019-01-01 100000 100000 paid',
      ]);
      await sound();
    },
  );

  it('reads a workbook with English headings', async () => {
    const rows: TableCell[][] = [
      ['Property', 'Fee item', 'From', 'To', 'Amount', 'Paid', 'Paid on'],
      [
        '1-000001',
        '物业费',
        { day: '2026-01-01' },
        { day: '2026-01-31' },
        { number: '12.5' },
        { number: '12.5' },
        { day: '2026-01-10' },
      ],
    ];
    await take(await upload(await workbookBytes({ History: rows })));
    expect(await bills()).toEqual(['2026-01-01 2026-02-01 1250 1250 paid']);
  });
});

it.each(['en', 'zh-CN'] as const)('tells every issue in %s', (language) => {
  const t = translator(language, 'charges');
  for (const code of chargeIssueCodes)
    expect(t(`issue.${code}`, { field: 'x', value: 'x', row: 1, limit: 1 })).not.toContain('issue.');
});

function day(n: number): string {
  return new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10);
}
