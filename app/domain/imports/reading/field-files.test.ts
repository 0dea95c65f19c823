import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { brief, parseFile } from './testing/parse-all.ts';

/** Real files that lie beside the project on some machines. The same shapes are covered by workbooks that the other tests make. */
const folder = resolve(import.meta.dirname, '../../../../../shared/data');

function field(name: string, run: (path: string) => Promise<void>): void {
  const path = resolve(folder, name);
  test(name, async (context) => {
    if (!existsSync(path)) return context.skip(`${name} is not on this machine`);
    await run(path);
  });
}

field('hc.xlsx', async (path) => {
  const { preview, data, errors, warnings } = await parseFile(path);
  expect(preview.form).toBe('workbook');
  expect(errors).toEqual([]);
  expect(data('building')).toHaveLength(13);
  expect(data('entrance')).toHaveLength(26);
  expect(data('person')).toMatchObject([
    { number: '1', name: '吴学文', phone: null, identityNumber: '632126199109162011' },
    { number: '2', name: '张三1', phone: '18999999991' },
    { number: '3' },
    { number: '4' },
    { number: '5' },
  ]);
  expect(data('fee_item')).toMatchObject([
    {
      number: '1',
      name: '测试收费1',
      kind: 'per_area',
      unitPrice: '1.3',
      surcharge: '20',
      cycleMonths: 6,
      startsOn: '2020-06-10',
      endsOn: '2037-01-01',
    },
    { number: '2', name: '测试收费2', kind: 'per_area', unitPrice: '1', surcharge: '20', cycleMonths: 3 },
  ]);
  const properties = data('property');
  expect(properties.map(({ code }) => code)).toEqual([
    '1-1-1011',
    '1-1-1012',
    '1-1-1013',
    '1-1-1014',
    '1-1-1021',
    '1-1-1022',
    '1-1-1023',
    '1-1-1024',
    '1-C0001',
  ]);
  expect(
    properties.slice(0, 8).every(({ builtArea, kind }) => builtArea === '94.56' && kind === 'dwelling'),
  ).toBe(true);
  expect(properties[8]).toMatchObject({
    kind: 'parking_space',
    builtArea: '98.32',
    parking: { lot: '1', level: 'above_ground' },
  });
  expect(data('tenure').map(({ propertyCode, personRef }) => `${propertyCode} ${personRef}`)).toEqual([
    '1-1-1011 n:1',
    '1-1-1012 n:2',
    '1-1-1013 n:3',
    '1-1-1014 n:4',
    '1-1-1021 n:5',
  ]);
  expect(data('fee_assignment').filter(({ propertyCode }) => propertyCode === '1-1-1011')).toMatchObject([
    { feeNumber: '1', startsOn: '2020-06-10' },
    { feeNumber: '2', startsOn: '2020-07-10' },
  ]);
  // Its samples repeat one identity number, and three rooms name owners that nobody entered.
  expect(warnings.map(brief)).toEqual([
    ...[3, 4, 5, 6].map((row) => `warning 业主信息!F${row} identity_repeated`),
    ...[7, 8, 9].map((row) => `warning 房屋信息!G${row} unknown_owner`),
  ]);
});

field('importRoom.xlsx', async (path) => {
  const { preview, data, errors, warnings } = await parseFile(path);
  expect(preview.form).toBe('one_sheet');
  expect(errors).toEqual([]);
  expect(warnings.map(brief)).toEqual(['warning 资产信息!P2 identity_checksum']);
  expect(data('property')).toMatchObject([{ code: '1-1-1001', builtArea: '94.56', status: 'occupied' }]);
  expect(data('person')).toMatchObject([{ name: '吴学文', phone: '18909711443', kind: 'owner' }]);
});

field('communities-shanghai.csv', async (path) => {
  const { preview, data, issues } = await parseFile(path);
  expect(preview).toMatchObject({ form: 'communities', sheets: [{ rowCount: 2_017, rowCountExact: true }] });
  expect(issues).toEqual([]);
  expect(data('community')).toHaveLength(2_017);
  expect(data('community')[0]).toEqual({
    name: '华丽家族汇景天地(商业类)',
    city: '上海',
    district: '黄浦',
    address: '五里桥',
  });
});

field('importFeeDetail.xlsx', async (path) => {
  await expect(parseFile(path)).rejects.toMatchObject({ code: 'invalid_input' });
});
