import { describe, expect, test } from 'vitest';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { previewSpreadsheet } from './preview-spreadsheet.ts';
import { registerWorkbook } from './testing/register-workbook.ts';
import { temporaryFile } from './testing/temporary-file.ts';
import { workbookBytes } from './testing/workbook-bytes.ts';

async function preview(content: Record<string, TableCell[][]> | string) {
  const bytes = typeof content === 'string' ? content : await workbookBytes(content);
  return previewSpreadsheet({ path: await temporaryFile(bytes), fileName: 'upload.csv' });
}

test('a register in several sheets', async () => {
  const { form, kind, sheets, mapping } = await preview(registerWorkbook());
  expect([kind, form]).toEqual(['xlsx', 'workbook']);
  expect(
    sheets.map(({ name, guess, rowCount, rowCountExact }) => [name, guess.target, rowCount, rowCountExact]),
  ).toEqual([
    ['楼栋单元', 'buildings', 3, true],
    ['业主信息', 'people', 4, true],
    ['费用设置', 'fee_items', 3, true],
    ['房屋信息', 'properties', 4, true],
    ['车位信息', 'parking_spaces', 3, true],
  ]);
  expect(mapping.sheets[3]).toEqual({
    sheet: '房屋信息',
    target: 'properties',
    headerRow: 1,
    columns: {
      0: 'room',
      1: 'building',
      2: 'entrance',
      3: 'floor',
      4: 'layout',
      5: 'builtArea',
      6: 'ownerNumbers',
      7: 'feeNumbers',
      8: 'feeStarts',
      9: 'propertyKind',
      10: 'innerArea',
      11: 'rent',
    },
  });
  // Notes to the right of the data are neither columns nor rows.
  expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['1', '1', '18', '有'],
    ['1', '2', '18', '有'],
    ['2', '1', '6', '无'],
  ]);
});

describe('one sheet, its columns by their headers', () => {
  test.each<[string, string, string, Record<number, string>]>([
    [
      'the one-sheet form',
      '楼号,单元,房间,楼层,总层数,是否有电梯,房屋类型,房屋户型,建筑面积,室内面积,租金,房屋状态,业主名称,性别,手机号,身份证号,业主类型\n1,1,101',
      'one_sheet',
      {
        0: 'building',
        1: 'entrance',
        2: 'room',
        3: 'floor',
        4: 'floors',
        5: 'lift',
        6: 'propertyKind',
        7: 'layout',
        8: 'builtArea',
        9: 'innerArea',
        10: 'rent',
        11: 'status',
        12: 'personName',
        13: 'gender',
        14: 'phone',
        15: 'identityNumber',
        16: 'personKind',
      },
    ],
    [
      'English',
      'Community,Building,Entrance,Room No.,Floor,Area (m²),Owner name,Mobile,E-mail\nA,1,1,101',
      'one_sheet',
      {
        0: 'community',
        1: 'building',
        2: 'entrance',
        3: 'room',
        4: 'floor',
        5: 'builtArea',
        6: 'personName',
        7: 'phone',
        8: 'email',
      },
    ],
    [
      'English, where the room is called unit',
      'Building;Unit;Size;Owner\n1;101;50;A',
      'one_sheet',
      { 0: 'building', 1: 'room', 2: 'builtArea', 3: 'personName' },
    ],
    [
      'longer headers',
      '所属楼栋\t单元号（必填）\t房屋编号*\t产权建筑面积(㎡)\t业主手机号码\n1\t1\t101\t50\t13800000001',
      'single',
      { 0: 'building', 1: 'entrance', 2: 'room', 3: 'builtArea', 4: 'phone' },
    ],
    [
      'a list of communities',
      'city_ch;date;district;area;xiaoqu;price\n上海;20181007;黄浦;五里桥;白云公寓;71556',
      'communities',
      { 0: 'city', 2: 'district', 3: 'address', 4: 'community' },
    ],
    [
      'a list of people',
      '姓名,电话,邮箱\n张三,13800000001,a@b.cn',
      'single',
      { 0: 'personName', 1: 'phone', 2: 'email' },
    ],
  ])('%s', async (_, text, form, columns) => {
    const found = await preview(text);
    expect(found.form).toBe(form);
    expect(found.mapping.sheets[0]?.columns).toEqual(columns);
  });
});

test('a title above the header, and columns known by what is in them', async () => {
  const { sheets } = await preview({
    台账: [
      ['阳光花园物业台账（2026 年）'],
      [],
      ['楼栋', '房号', '业主', '联系', '备注'],
      [1, '101', '张三', '13800000001', ''],
      [1, '102', '李四', '13800000002', '常年在外'],
    ],
  });
  expect(sheets[0]?.guess).toMatchObject({
    target: 'properties',
    headerRow: 3,
    columns: [
      { header: '楼栋', field: 'building', confidence: 1 },
      { header: '房号', field: 'room', confidence: 1 },
      { header: '业主', field: 'personName', confidence: 1 },
      { header: '联系', field: 'phone', confidence: 0.5 },
      { header: '备注', field: null, confidence: 0 },
    ],
  });
});

test('values that do not fit lower the confidence', async () => {
  const { sheets } = await preview('楼栋,房号,建筑面积\n1,101,很大\n1,102,50\n');
  expect(sheets[0]?.guess.columns.map(({ confidence }) => confidence)).toEqual([1, 1, 0.8]);
});

test.each([
  [
    'a payment history',
    '房屋,收费项目,缴费周期,开始时间,结束时间,缴费时间,应缴金额,实缴金额,收银员\n1-1-1001,物业费,12,2016-01-01,2017-01-01,2017-01-01,1000,1000,张三',
  ],
  ['a table about something else', '日期,天气,气温\n2026-01-01,晴,3'],
  ['numbers without a header', '1,2,3\n4,5,6'],
])('%s is not taken for a register', async (_, text) => {
  const { form, sheets, mapping } = await preview(text);
  expect(form).toBe('unknown');
  expect(mapping.sheets[0]?.target).toBeNull();
  expect(sheets[0]?.rows.length).toBeGreaterThan(0);
});

test('a file with nothing in it', async () => {
  await expect(preview('\n\n , \n')).rejects.toMatchObject({ code: 'file_empty' });
  await expect(preview({ 空: [] })).rejects.toMatchObject({ code: 'file_empty' });
});
