import { describe, expect, test } from 'vitest';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { brief, parseFile, parseSheets, parseText } from './testing/parse-all.ts';
import { rawWorkbook } from './testing/raw-workbook.ts';
import { registerWorkbook } from './testing/register-workbook.ts';
import { temporaryFile } from './testing/temporary-file.ts';

describe('a register in several sheets', () => {
  test('gives everything in it in one go', async () => {
    const { errors, warnings, data, chunks } = await parseSheets(registerWorkbook());
    expect(errors).toEqual([]);
    // The checksum of the made-up identity number fits; nothing else is odd.
    expect(warnings.map(brief)).toEqual([]);
    expect(chunks.at(-1)).toMatchObject({ rowsRead: 17, rowsTotal: 17, totals: { error: 0, warning: 0 } });

    expect(data('building')).toEqual([
      { community: null, name: '1', floors: 18, hasLift: true },
      { community: null, name: '2', floors: 6, hasLift: false },
    ]);
    expect(data('entrance').map(({ building, name }) => `${building}-${name}`)).toEqual([
      '1-1',
      '1-2',
      '2-1',
    ]);
    expect(data('person')).toEqual([
      {
        ref: 'n:1',
        number: '1',
        name: '周明',
        gender: 'male',
        phone: '13800000001',
        email: null,
        identityNumber: '110101199003070011',
        kind: 'owner',
        ownerRef: null,
      },
      {
        ref: 'n:2',
        number: '2',
        name: '李芳',
        gender: 'female',
        phone: null,
        email: null,
        identityNumber: null,
        kind: 'owner',
        ownerRef: null,
      },
      {
        ref: 'n:3',
        number: '3',
        name: '周小雨',
        gender: 'female',
        phone: null,
        email: null,
        identityNumber: null,
        kind: 'household_member',
        ownerRef: 'n:1',
      },
      {
        ref: 'n:4',
        number: '4',
        name: '王强',
        gender: 'male',
        phone: '13900000004',
        email: null,
        identityNumber: null,
        kind: 'renter',
        ownerRef: 'n:2',
      },
    ]);
    expect(data('fee_item')).toEqual([
      {
        number: '1',
        name: '高层物业费',
        category: '物业费',
        kind: 'per_area',
        unitPrice: '1.355',
        surcharge: '20',
        cycleMonths: 6,
        timing: 'advance',
        startsOn: '2020-06-10',
        endsOn: '2037-01-01',
      },
      {
        number: '2',
        name: '垃圾清运费',
        category: '物业费',
        kind: 'fixed',
        unitPrice: '60',
        surcharge: '0',
        cycleMonths: 12,
        timing: 'arrears',
        startsOn: '2020-06-10',
        endsOn: '2037-01-01',
      },
      {
        number: '3',
        name: '装修管理费',
        category: '物业费',
        kind: 'fixed',
        unitPrice: '300',
        surcharge: '0',
        cycleMonths: 0,
        timing: 'advance',
        startsOn: '2020-06-10',
        endsOn: '2037-01-01',
      },
    ]);
    expect(
      data('property').map(({ kind, code, entrance, builtArea, innerArea, rent, parking }) => [
        kind,
        code,
        entrance,
        builtArea,
        innerArea,
        rent,
        parking,
      ]),
    ).toEqual([
      ['dwelling', '1-1-1011', '1', '94.56', '80.1', null, null],
      ['dwelling', '1-1-1012', '1', '94.56', '94.56', null, null],
      ['office', '2-1-101', '1', '60', '60', '250050', null],
      ['shop', '2-0-5', null, '33.3', '33.3', null, null],
      ['parking_space', '1-C0001', null, null, null, null, { lot: '1', level: 'above_ground' }],
      ['parking_space', '1-C0002', null, '13.5', null, null, { lot: '1', level: 'below_ground' }],
      ['parking_space', '1-C0003', null, '13.5', null, null, { lot: '1', level: 'below_ground' }],
    ]);
    expect(
      data('tenure').map(({ propertyCode, personRef, kind, startsOn, endsOn }) => [
        propertyCode,
        personRef,
        kind,
        startsOn,
        endsOn,
      ]),
    ).toEqual([
      ['1-1-1011', 'n:1', 'owner', null, null],
      ['1-1-1011', 'n:3', 'household_member', null, null],
      ['1-1-1012', 'n:2', 'owner', null, null],
      ['1-1-1012', 'n:4', 'renter', null, null],
      ['2-1-101', 'n:1', 'owner', null, null],
      ['2-1-101', 'n:3', 'household_member', null, null],
      ['2-1-101', 'n:2', 'owner', null, null],
      ['2-1-101', 'n:4', 'renter', null, null],
      ['1-C0002', 'n:1', 'owner', '2020-01-01', null],
      ['1-C0003', 'n:2', 'renter', '2020-01-01', '2021-01-01'],
    ]);
    expect(
      data('fee_assignment').map(({ propertyCode, feeNumber, startsOn }) => [
        propertyCode,
        feeNumber,
        startsOn,
      ]),
    ).toEqual([
      ['1-1-1011', '1', '2020-06-10'],
      ['1-1-1011', '2', '2020-07-10'],
      ['1-1-1012', '1', '2020-06-10'],
      // Without a day of its own the fee starts when its item does.
      ['2-0-5', '2', '2020-06-10'],
    ]);
    expect(
      data('vehicle').map(({ plate, kind, brand, color, personRef }) => [
        plate,
        kind,
        brand,
        color,
        personRef,
      ]),
    ).toEqual([
      ['青A12345', 'car', '比亚迪', '白色', 'n:1'],
      ['青AD12345', 'truck', '长安', '蓝色', 'n:2'],
    ]);
  });

  test('what is referred to comes before what refers to it, whatever the order of the sheets', async () => {
    const sheets = Object.fromEntries(Object.entries(registerWorkbook()).reverse());
    const { rows, errors } = await parseSheets(sheets);
    expect(errors).toEqual([]);
    const order = [...new Set(rows.map(({ entity }) => entity))];
    expect(order).toEqual([
      'building',
      'entrance',
      'person',
      'fee_item',
      'property',
      'tenure',
      'fee_assignment',
      'vehicle',
    ]);
  });

  test.each<[string, (sheets: Record<string, TableCell[][]>) => void, string[]]>([
    ['a building twice', (s) => s.楼栋单元?.push([1, 2]), ['error 楼栋单元!B6 duplicate_entrance']],
    [
      'a number of floors that is none',
      (s) => s.楼栋单元?.push([9, 1, '很多']),
      ['error 楼栋单元!C6 bad_number'],
    ],
    [
      'a person number twice',
      (s) => s.业主信息?.push([2, '赵六', '男', 1, '', '', 1001]),
      ['error 业主信息!A7 duplicate_person'],
    ],
    [
      'a person without a name',
      (s) => s.业主信息?.push([9, null, '男', 1, '', '', 1001]),
      ['error 业主信息!B7 required'],
    ],
    [
      'a bad phone',
      (s) => s.业主信息?.push([9, '赵六', '男', 1, '1380000000', '', 1001]),
      ['error 业主信息!E7 bad_phone'],
    ],
    [
      'an unknown kind of person',
      (s) => s.业主信息?.push([9, '赵六', '男', 1, '', '', 1009]),
      ['error 业主信息!G7 unknown_code'],
    ],
    [
      'a member without an owner',
      (s) => s.业主信息?.push([9, '赵六', '男', 1, '', '', 1002]),
      ['error 业主信息!H7 owner_missing'],
    ],
    [
      'a member of an unknown owner',
      (s) => s.业主信息?.push([9, '赵六', '男', 1, '', '', 1002, 77]),
      ['error 业主信息!H7 unknown_owner'],
    ],
    ['a member above the owner', (s) => s.业主信息?.splice(1, 0, [9, '赵六', '男', 1, '', '', 1002, 1]), []],
    [
      'a mistyped identity number',
      (s) => s.业主信息?.push([9, '赵六', '男', 1, '', '110101199003070012', 1001]),
      ['warning 业主信息!F7 identity_checksum'],
    ],
    [
      'an identity number that two people have',
      (s) => s.业主信息?.push([9, '赵六', '男', 1, '', '110101199003070011', 1001]),
      ['warning 业主信息!F7 identity_repeated'],
    ],
    [
      'a fee cycle of five months',
      (s) => s.费用设置?.push([9, '', '新费', '周期性费用', '预付费', 5, '', '', '', 2002, 0, 1]),
      ['error 费用设置!F6 unknown_code'],
    ],
    [
      'a fee name twice',
      (s) => s.费用设置?.push([9, '', '高层物业费', '周期性费用', '预付费', 1, '', '', '', 2002, 0, 1]),
      ['error 费用设置!C6 duplicate_fee_item'],
    ],
    [
      'a fee without a price',
      (s) => s.费用设置?.push([9, '', '新费', '周期性费用', '预付费', 1, '', '', '', 1001]),
      ['error 费用设置!K6 required'],
    ],
    [
      'a fee that ends before it starts',
      (s) =>
        s.费用设置?.push([9, '', '新费', '周期性费用', '预付费', 1, '', '2020-1-1', '2019-1-1', 2002, 0, 1]),
      ['error 费用设置!I6 ends_before_start'],
    ],
    [
      'a bad date',
      (s) => s.费用设置?.push([9, '', '新费', '周期性费用', '预付费', 1, '', '2020-2-30', '', 2002, 0, 1]),
      ['error 费用设置!H6 bad_date'],
    ],
    [
      'a negative price',
      (s) => s.费用设置?.push([9, '', '新费', '周期性费用', '预付费', 1, '', '', '', 1001, -1]),
      ['error 费用设置!K6 bad_money'],
    ],
    [
      'a room twice',
      (s) => s.房屋信息?.push([1011, 1, 1, 1, '', 50, 1]),
      ['error 房屋信息!A6 duplicate_room'],
    ],
    ['an area of nothing', (s) => s.房屋信息?.push([9, 1, 1, 1, '', 0, 1]), ['error 房屋信息!F6 bad_area']],
    [
      'an area of 100,001',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 100_001, 1]),
      ['error 房屋信息!F6 bad_area'],
    ],
    [
      'an area that is text',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', '九十', 1]),
      ['error 房屋信息!F6 bad_area'],
    ],
    [
      'an unknown building',
      (s) => s.房屋信息?.push([9, 7, 1, 1, '', 50, 1]),
      ['error 房屋信息!B6 unknown_building'],
    ],
    [
      'an unknown entrance',
      (s) => s.房屋信息?.push([9, 1, 9, 1, '', 50, 1]),
      ['error 房屋信息!C6 unknown_building'],
    ],
    [
      'an unknown owner, whose property is still of use',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 50, 88]),
      ['warning 房屋信息!G6 unknown_owner'],
    ],
    [
      'an unknown fee',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 50, 1, '1#9', '2020-1-1#2020-1-1']),
      ['error 房屋信息!H6 unknown_fee'],
    ],
    [
      'two fees and three days',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 50, 1, '1#2', '2020-1-1#2020-1-1#2020-1-1']),
      ['error 房屋信息!I6 fee_dates_mismatch'],
    ],
    [
      'two fees and one day',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 50, 1, '1#2', { day: '2020-01-01' }]),
      [],
    ],
    [
      'a fee by its name, without a day of its own',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 50, 1, '垃圾清运费']),
      [],
    ],
    [
      'a fee with a bad day',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 50, 1, 1, '2020-13-1']),
      ['error 房屋信息!I6 bad_date'],
    ],
    [
      'a room number that became a day',
      (s) => s.房屋信息?.push([{ day: '2026-01-02' }, 1, 1, 1, '', 50, 1]),
      ['error 房屋信息!A6 date_instead_of_text'],
    ],
    [
      'an unknown kind of property',
      (s) => s.房屋信息?.push([9, 1, 1, 1, '', 50, 1, 0, '', '城堡']),
      ['error 房屋信息!J6 unknown_code'],
    ],
    [
      'a space twice',
      (s) => s.车位信息?.push([1, 'C0001', '地上停车位', 1]),
      ['error 车位信息!B5 duplicate_room'],
    ],
    [
      'a plate twice',
      (s) => s.车位信息?.push([1, 'C9', '', 1, '', '青a-12345']),
      ['error 车位信息!F5 duplicate_plate'],
    ],
    [
      'a sold space without an owner',
      (s) => s.车位信息?.push([1, 'C9', '', 1, '', '', '', '', '', 'S']),
      ['error 车位信息!E5 owner_missing'],
    ],
    ['an owner without terms', (s) => s.车位信息?.push([1, 'C9', '', 1, 1]), ['error 车位信息!J5 required']],
    [
      'a text that is too long',
      (s) => s.业主信息?.push([9, '长'.repeat(101), '男', 1, '', '', 1001]),
      ['error 业主信息!B7 cell_too_long'],
    ],
    [
      'a character that no database holds',
      (s) => s.业主信息?.push([9, '赵\0六', '男', 1, '', '', 1001]),
      ['error 业主信息!B7 bad_character'],
    ],
  ])('%s', async (_, spoil, expected) => {
    const sheets = registerWorkbook();
    for (const rows of Object.values(sheets)) {
      // The notes stand where the spoilt rows go.
      while (rows.at(-1)?.[0] === null) rows.pop();
    }
    const offset = { 楼栋单元: 4, 业主信息: 5, 费用设置: 4, 房屋信息: 5, 车位信息: 4 };
    for (const [name, length] of Object.entries(offset)) expect(sheets[name]).toHaveLength(length);
    spoil(sheets);
    const { issues } = await parseSheets(sheets);
    expect(
      issues.map(brief).map((line) => line.replace(/!([A-Z]*)(\d+)/, (_all, column) => `!${column}`)),
    ).toEqual(expected.map((line) => line.replace(/!([A-Z]*)(\d+)/, (_all, column) => `!${column}`)));
    for (const { row, sheet, code } of issues) {
      if (code !== 'unknown_owner' || sheet !== '业主信息') expect(row).toBe(sheets[sheet]?.length);
    }
  });
});

describe('one sheet, a person on each line', () => {
  const header =
    '楼号,单元,房间,楼层,总层数,是否有电梯,房屋类型,房屋户型,建筑面积,室内面积,租金,房屋状态,业主名称,性别,手机号,身份证号,业主类型\n';
  const room = (number: number) => `1,1,${number},1,18,有,110,10102,94.56,94.56,0,2001,`;

  test('owner, members, several owners, a shop, an unsold room', async () => {
    const { data, issues } = await parseText(
      `${header}${room(101)}周明,男,13800000001,110101199003070011,1001\n${room(101)}周小雨,女,18999999999,111111111111111111,1002\n` +
        `${room(102)}"李芳，王强",女,"13800000002,13800000003",,1001\n1,1,103,1,18,有,110,10102,94.56,94.56,0,2002,,,,,\n` +
        `1,0,5,1,1,否,商铺,,30,30,1000,2006,周明,男,13800000001,110101199003070011,1001\n`,
    );
    expect(issues).toEqual([]);
    expect(data('property').map(({ code, kind, status, rent }) => [code, kind, status, rent])).toEqual([
      ['1-1-101', 'dwelling', 'occupied', null],
      ['1-1-102', 'dwelling', 'occupied', null],
      ['1-1-103', 'dwelling', 'unsold', null],
      ['1-0-5', 'shop', 'let', '100000'],
    ]);
    expect(data('person').map(({ name, phone, kind, ownerRef }) => [name, phone, kind, ownerRef])).toEqual([
      ['周明', '13800000001', 'owner', null],
      ['周小雨', null, 'household_member', 'r:register:2:0'],
      ['李芳', '13800000002', 'owner', null],
      ['王强', '13800000003', 'owner', null],
    ]);
    // The same name with the same phone is the same person.
    expect(
      data('tenure').map(({ propertyCode, personRef, kind }) => [propertyCode, personRef, kind]),
    ).toEqual([
      ['1-1-101', 'r:register:2:0', 'owner'],
      ['1-1-101', 'r:register:3:0', 'household_member'],
      ['1-1-102', 'r:register:4:0', 'owner'],
      ['1-1-102', 'r:register:4:1', 'owner'],
      ['1-0-5', 'r:register:2:0', 'owner'],
    ]);
    expect(data('building')).toEqual([{ community: null, name: '1', floors: 18, hasLift: true }]);
  });

  test.each([
    [
      'the same person twice',
      `${room(101)}周明,男,13800000001,,1001\n${room(101)}周明,男,13800000001,,1001\n`,
      'error register!M3 duplicate_room',
    ],
    [
      'a room that is told of differently',
      `${room(101)}周明,男,,,1001\n${room(101).replace('94.56', '95')}李芳,女,,,1002\n`,
      'error register!C3 room_differs',
    ],
    ['a renter before the owner', `${room(101)}周明,男,,,1003\n`, 'error register!Q2 member_before_owner'],
    ['lived in without an owner', `${room(101)},,,,\n`, 'error register!M2 owner_missing'],
    [
      'unsold with an owner',
      `${room(101).replace('2001', '2002')}周明,男,,,1001\n`,
      'error register!M2 unsold_with_owner',
    ],
    [
      'a state that does not exist',
      `${room(101).replace('2001', '2099')}周明,男,,,1001\n`,
      'error register!L2 unknown_code',
    ],
  ])('%s', async (_, lines, expected) => {
    const { issues } = await parseText(header + lines);
    expect(issues.map(brief)).toEqual([expected]);
  });
});

describe('other lists', () => {
  test('rooms with their whole name in one cell', async () => {
    const { data, errors } = await parseText(
      '房号,建筑面积,业主\n3-1-1201,88.8,张三\n3栋2单元1202室,90,李四\n5-0-8,20,\n6-101,50,王五\n7,1,\n',
    );
    expect(errors.map(brief)).toEqual(['error register!A6 required']);
    expect(data('property').map(({ code, kind }) => [code, kind])).toEqual([
      ['3-1-1201', 'dwelling'],
      ['3-2-1202', 'dwelling'],
      ['5-0-8', 'shop'],
      ['6-101', 'dwelling'],
    ]);
  });

  test('several communities in one list', async () => {
    const { data, errors } = await parseText(
      '小区,楼栋,房号,面积\n东苑,1,101,50\n西苑,1,101,60\n东苑,1,102,50\n',
    );
    expect(errors).toEqual([]);
    expect(data('community').map(({ name }) => name)).toEqual(['东苑', '西苑']);
    expect(data('building').map(({ community, name }) => `${community} ${name}`)).toEqual([
      '东苑 1',
      '西苑 1',
    ]);
    expect(data('property').map(({ community, code }) => `${community} ${code}`)).toEqual([
      '东苑 1-101',
      '西苑 1-101',
      '东苑 1-102',
    ]);
  });

  test('a list of communities, one of them twice', async () => {
    const { data, errors } = await parseText(
      'city_ch;district;area;xiaoqu\n上海;黄浦;五里桥;白云公寓\n上海;浦东;洋泾;白云公寓\n',
    );
    expect(data('community')).toEqual([
      { name: '白云公寓', city: '上海', district: '黄浦', address: '五里桥' },
    ]);
    expect(errors).toMatchObject([
      { row: 3, column: 'D', code: 'duplicate_community', params: { value: '白云公寓', other: 2 } },
    ]);
  });

  test('duplicate rooms are named with both rows', async () => {
    const { errors } = await parseText('楼栋,房号\n1,101\n1,102\n１,１０１\n');
    expect(errors).toMatchObject([
      { row: 4, column: 'B', code: 'duplicate_room', params: { value: '1-101', other: 2 } },
    ]);
  });

  test('a mapping of the user replaces the guess', async () => {
    const { data } = await parseText('a,b,c\n1,101,55.5\n', {
      sheets: [
        {
          sheet: 'whatever.csv',
          target: 'properties',
          headerRow: 1,
          columns: { 0: 'building', 1: 'room', 2: 'builtArea' },
        },
      ],
    });
    expect(data('property').map(({ code, builtArea }) => [code, builtArea])).toEqual([['1-101', '55.5']]);
  });

  test('a quotation mark that is never closed', async () => {
    const { errors } = await parseText('楼栋,房号\n1,101\n"2,102\n3,103\n');
    expect(errors.map(brief)).toEqual(['error register!3 quote_not_closed']);
  });

  test('a header without rows', async () => {
    await expect(parseText('楼栋,房号\n')).rejects.toMatchObject({ code: 'file_empty' });
  });

  test('nothing that the register holds', async () => {
    await expect(parseText('日期,天气\n1,2\n')).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('cells that other programs make: formulas, failed formulas, numbers that lost digits', async () => {
  const header =
    '<row r="1"><c r="A1" t="str"><v>楼栋</v></c><c r="B1" t="str"><v>房号</v></c><c r="C1" t="str"><v>建筑面积</v></c><c r="D1" t="str"><v>业主</v></c><c r="E1" t="str"><v>身份证号</v></c></row>';
  const row = (number: number, area: string, identity = '') =>
    `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="B${number}"><v>${number}</v></c>${area}<c r="D${number}" t="str"><v>周明</v></c>${identity}</row>`;
  const { data, issues } = await parseText(
    rawWorkbook(
      header +
        row(2, '<c r="C2"><f>47.28*2</f><v>94.560000000000002</v></c>') +
        row(3, '<c r="C3"><f>47.28*2</f></c>') +
        row(4, '<c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c>') +
        row(5, '<c r="C5"><v>50</v></c>', '<c r="E5"><v>632126199109162011</v></c>') +
        row(6, '<c r="C6"><v>50</v></c>', '<c r="E6"><v>111111111111111111</v></c>'),
    ),
  );
  expect(data('property').map(({ room, builtArea }) => `${room} ${builtArea}`)).toEqual(['2 94.56', '6 50']);
  expect(issues.map(brief)).toEqual([
    'error Sheet1!C3 formula_without_value',
    'error Sheet1!C4 cell_error',
    'error Sheet1!E5 digits_lost',
  ]);
});

describe('chunks', () => {
  const lines = Array.from({ length: 25 }, (_, index) => `1,${100 + index},50`).join('\n');
  const text = `楼栋,房号,面积\n${lines}\n1,100,50\n`;

  test('resuming gives exactly what was not kept', async () => {
    const path = await temporaryFile(text);
    const whole = await parseFile(path, undefined, { chunkRows: 4 });
    expect(whole.chunks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (let kept = 0; kept <= 7; kept++) {
      const rest = await parseFile(path, undefined, { chunkRows: 4, skipChunks: kept });
      expect(rest.chunks).toEqual(whole.chunks.slice(kept));
    }
  });

  test('issues beyond a thousand are counted only', async () => {
    const bad = `楼栋,房号,面积\n${Array.from({ length: 2_500 }, (_, index) => `1,${index},x`).join('\n')}\n`;
    const { errors, chunks } = await parseText(bad);
    expect(errors).toHaveLength(1_000);
    expect(chunks.at(-1)?.totals).toEqual({ error: 2_500, warning: 0 });
  });
});
