import { createReadStream } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { getImport } from '#app/domain/imports/get-import.ts';
import { listImports } from '#app/domain/imports/list-imports.ts';
import { temporaryFile } from '#app/domain/imports/reading/testing/temporary-file.ts';
import { workbookBytes } from '#app/domain/imports/reading/testing/workbook-bytes.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { createFeeItem } from '../../fees/create-fee-item.ts';
import { createMeter } from '../create-meter.ts';
import { listReadings } from '../list-readings.ts';
import { recordReading } from '../record-reading.ts';
import { retireMeter } from '../replace-meter.ts';
import { applyReadingImport } from './apply-reading-import.ts';
import { cancelReadingImport } from './cancel-reading-import.ts';
import { getReadingImport } from './get-reading-import.ts';
import { importReadings } from './import-readings.ts';
import { listReadingImports } from './list-reading-imports.ts';
import { readingIssueCodes } from './reading-issue.ts';

let ctx: TenantContext;
let tenantId: string;
let propertyIds: string[];
let feeItemId: string;

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-12-21T04:00:00Z') };
  tenantId = company.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 4 }));
  ({ feeItemId } = await createFeeItem(ctx, {
    code: 'SF',
    name: '水费',
    kind: 'per_quantity',
    quantityUnit: 'm3',
    cycleMonths: 1,
    dueDay: 20,
    prices: [{ validFrom: '2025-01-01', unitPrice: '1' }],
  }));
});

/** Uploads a table, as the console does, and gives the import of it. */
async function upload(bytes: Uint8Array | string, name = 'readings.csv', as = ctx) {
  const [id, key] = [newId(), `imports/${newId()}`];
  const path = await temporaryFile(bytes);
  const { size, contentType } = await putFile(tenantId, key, createReadStream(path), {
    contentType: 'text/csv',
  });
  const { batchId } = await importReadings(as, { file: { id, key, name, size, contentType }, feeItemId });
  return getReadingImport(as, { batchId });
}

const meter = async (number: string, property = 0) =>
  (
    await createMeter(ctx, {
      propertyId: propertyIds[property]!,
      feeItemId,
      number,
      maxValue: '99999',
      readOn: '2026-08-31',
      value: '100',
    })
  ).meterId;

const places = ({ issues }: Awaited<ReturnType<typeof upload>>) =>
  issues.map(({ row, column, code }) => `${column ?? ''}${row} ${code}`);

const readings = async (meterId: string) =>
  (await listReadings(ctx, { meterId })).readings.map(
    ({ readOn, consumption, status, source }) => `${readOn} ${consumption} ${status} ${source}`,
  );

test('a table is checked, tells what it would bring, and is taken over as a whole', async () => {
  const [one, two] = [await meter('W-1'), await meter('W-2', 1)];
  const seen = await upload(
    '抄表记录\n表号,房号,抄表日期,本期读数\nW-1,101,2026-09-30,130\nW-2,102,2026/9/30,"1,130.5"\nW-1,101,2026年10月31日,161\nW-2,102,2026-10-31,5000\n',
  );
  expect(places(seen)).toEqual([]);
  expect(seen).toMatchObject({
    status: 'checked',
    feeItemName: '水费',
    summary: { readings: 4, meters: 2, held: 1 },
    rows: [{ row: 3, number: 'W-1', readOn: '2026-09-30', value: '130' }, {}, {}, {}],
  });
  // Looking at it has taken nothing over.
  expect(await readings(one)).toHaveLength(1);
  expect(await applyReadingImport(ctx, { batchId: seen.id })).toEqual({ readings: 4, held: 1 });
  expect(await readings(one)).toEqual([
    '2026-10-31 31 accepted import',
    '2026-09-30 30 accepted import',
    '2026-08-31 0 accepted manual',
  ]);
  expect((await readings(two)).slice(0, 2)).toEqual([
    '2026-10-31 3869.5 held import',
    '2026-09-30 1030.5 accepted import',
  ]);
  await expect(applyReadingImport(ctx, { batchId: seen.id })).rejects.toMatchObject({ code: 'conflict' });
  expect((await listReadingImports(ctx, {}))[0]).toMatchObject({ status: 'applied', readings: 4 });
});

test('a workbook with real dates and numbers is read alike', async () => {
  const one = await meter('10001');
  const rows: TableCell[][] = [
    ['Meter no.', 'Date', 'Reading'],
    [{ number: '10001' }, { day: '2026-09-30' }, { number: '130.25' }],
  ];
  const seen = await upload(await workbookBytes({ Readings: rows }), 'readings.xlsx');
  expect(places(seen)).toEqual([]);
  await applyReadingImport(ctx, { batchId: seen.id });
  expect((await readings(one))[0]).toBe('2026-09-30 30.25 accepted import');
});

test('every bad cell is told with its row and column, and nothing is taken over', async () => {
  const [one] = [await meter('W-1'), await meter('W-2', 1)];
  const gone = await meter('W-3', 2);
  await retireMeter(ctx, { meterId: gone, readOn: '2026-09-30', value: '130' });
  const seen = await upload(
    [
      '表号,日期,读数',
      'W-1,2026-09-30,130', // 2: in order
      'W-9,2026-09-30,130', // 3: no such meter
      'W-2,2026-02-30,130', // 4: no such day
      'W-2,2026-09-30,abc', // 5: no number
      'W-2,2026-09-30,-5', // 6: negative
      ',2026-09-30,5', // 7: no number of a meter
      'W-2,,5', // 8
      'W-2,2026-09-30,', // 9
      'W-1,2026-09-30,131', // 10: again
      'W-2,2026-12-22,140', // 11: tomorrow
      'W-2,2026-08-31,140', // 12: has one
      'W-2,2026-10-31,100000', // 13: beyond the dial
      'W-3,2026-10-31,140', // 14: out of use
      'W-2,2026-10-30,1.23456', // 15: too fine
      '',
    ].join('\n'),
  );
  expect(places(seen)).toEqual([
    'A3 unknown_meter',
    'B4 bad_date',
    'C5 bad_number',
    'C6 bad_number',
    'A7 required',
    'B8 required',
    'C9 required',
    'A10 repeated',
    'B11 day_in_future',
    'B12 reading_not_later',
    'C13 beyond_dial',
    'A14 meter_retired',
    'C15 bad_number',
  ]);
  expect(seen.issues[0]?.params).toEqual({ value: 'W-9' });
  await expect(applyReadingImport(ctx, { batchId: seen.id })).rejects.toMatchObject({
    code: 'import_has_errors',
    detail: { params: { count: 13 } },
  });
  expect(await readings(one)).toHaveLength(1);
  await cancelReadingImport(ctx, { batchId: seen.id });
  await expect(cancelReadingImport(ctx, { batchId: seen.id })).rejects.toMatchObject({ code: 'conflict' });
});

test('what has been recorded since the check is told, and nothing is taken over', async () => {
  const [one, two] = [await meter('W-1'), await meter('W-2', 1)];
  const seen = await upload('表号,日期,读数\nW-1,2026-09-30,130\nW-2,2026-09-30,130\n');
  expect(seen.issueCount).toBe(0);
  await recordReading(ctx, { meterId: one, readOn: '2026-10-05', value: '135' });
  expect(await applyReadingImport(ctx, { batchId: seen.id })).toEqual({ readings: 0, held: 0 });
  const now = await getReadingImport(ctx, { batchId: seen.id });
  expect(places(now)).toEqual(['B2 reading_not_later']);
  expect(await readings(two)).toHaveLength(1);
});

test('a table without its columns, an empty one and a long one are refused with their reason', async () => {
  expect(places(await upload('表号,房号\nW-1,101\n'))).toEqual(['1 column_missing', '1 column_missing']);
  await expect(upload('表号,日期,读数\n')).rejects.toMatchObject({ code: 'file_empty' });
  const long = Array.from({ length: 20_001 }, (_, n) => `W-${n},2026-09-30,1`);
  await expect(upload(['表号,日期,读数', ...long].join('\n'))).rejects.toMatchObject({
    code: 'file_too_many_rows',
  });
  const many = Array.from(
    { length: 61 },
    (_, n) => `W-1,${new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10)},1`,
  );
  await meter('W-1');
  expect(places(await upload(['表号,日期,读数', ...many].join('\n')))).toContain('A62 too_many_of_meter');
});

test('imports of readings and of the register do not see each other', async () => {
  await meter('W-1');
  const seen = await upload('表号,日期,读数\nW-1,2026-09-30,130\n');
  expect(await listImports(ctx, {})).toEqual([]);
  await expect(getImport(ctx, { batchId: seen.id })).rejects.toMatchObject({ code: 'not_found' });
  const cashier = await createTestMember(ctx.tenant, 'cashier');
  await expect(upload('表号,日期,读数\nW-1,2026-09-30,130\n', 'x.csv', cashier)).rejects.toMatchObject({
    code: 'forbidden',
  });
  const stranger = (await createTestTenant()).administrator;
  await expect(applyReadingImport(stranger, { batchId: seen.id })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('20,000 readings are checked and taken over within the bounds of a request', async () => {
  const { propertyIds: many } = await createTestRegister(tenantId, {
    properties: 10_000,
    communityName: '大社区',
    ownersSince: null,
  });
  await withTenant(
    tenantId,
    (db) => db.$executeRaw`
      with made as (
        insert into meter (tenant_id, id, property_id, fee_item_id, number)
        select ${tenantId}::uuid, new_id(), p.id, ${feeItemId}::uuid, 'M' || row_number() over (order by p.id)
        from unnest(${many}::uuid[]) as p (id) returning id
      )
      insert into meter_reading (tenant_id, id, meter_id, read_on, value, consumption)
      select ${tenantId}::uuid, new_id(), id, '2026-08-31', 100, 0 from made`,
    { timeoutMs: 60_000 },
  );
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    `M${n + 1},2026-09-30,130`,
    `M${n + 1},2026-10-31,${n % 100 === 0 ? 900 : 161}`,
  ]).flat();
  const started = performance.now();
  const seen = await upload(['表号,日期,读数', ...rows].join('\n'));
  const checked = performance.now();
  expect(seen.summary).toEqual({ readings: 20_000, meters: 10_000, held: 100 });
  expect(await applyReadingImport(ctx, { batchId: seen.id })).toEqual({ readings: 20_000, held: 100 });
  const applied = performance.now();
  process.stdout.write(
    `20,000 readings: checked in ${Math.round(checked - started)} ms, taken over in ${Math.round(applied - checked)} ms\n`,
  );
  expect(applied - started).toBeLessThan(90_000);
}, 180_000);

test.each(['en', 'zh-CN'] as const)('every issue has its text in %s', (language) => {
  const t = translator(language, 'meters');
  for (const code of readingIssueCodes)
    expect(
      t(`import.issue.${code}`, { field: 'x', value: 'x', max: 'x', row: 1, day: 'x', limit: 1 }),
    ).not.toContain('import.issue');
});
