import { describe, expect, it } from 'vitest';
import { temporaryFile } from '#app/domain/imports/reading/testing/temporary-file.ts';
import { workbookBytes } from '#app/domain/imports/reading/testing/workbook-bytes.ts';
import { translator } from '#app/locales/translator.ts';
import { camtEntry, camtFile } from '../testing/camt-file.ts';
import { bankIssueCodes } from './bank-issue.ts';
import { fingerprintLines } from './fingerprint-lines.ts';
import { readBankFile } from './read-bank-file.ts';

const read = async (content: Uint8Array | string, currency = 'CNY', fileName = 'liushui.csv') =>
  readBankFile({ path: await temporaryFile(content), fileName }, { currency, today: '2026-11-22' });

const told = ({ lines }: Awaited<ReturnType<typeof read>>) =>
  lines.map(({ bookedOn, amount, counterparty, purpose }) =>
    `${bookedOn} ${amount} ${counterparty ?? ''} ${purpose ?? ''}`.trim(),
  );

const wrong = ({ issues }: Awaited<ReturnType<typeof read>>) =>
  issues.map(({ severity, row, column, code }) => `${severity} ${column ?? ''}${row} ${code}`);

describe('tables of banks', () => {
  it('reads debit and credit columns under a preamble, the latest booking first, in GB18030', async () => {
    const text = [
      '中国建设银行账户明细,,,,,,',
      '账  号：6217 0001 2345 6789,,户名：和悦物业,,,,',
      '交易时间,借方发生额（支取）,贷方发生额（收入）,余额,对方户名,对方账号,摘要,备注,账户明细编号-交易流水号',
      '20261103 09:12:00,,"1,200.50","6,100.50",张三,`6222000011112222,转账,3-1-1201物业费,T3',
      '20261102 18:00:00,300.00,,4900.00,自来水公司,,代付,水费,T2',
      '20261101,,200.00,5200.00,李四,,转账,,T1',
      '合计,300.00,"1,400.50",,,,,,',
    ].join('\r\n');
    const bytes = gb18030(text);
    const statement = await read(bytes);
    expect(told(statement)).toEqual([
      '2026-11-01 20000 李四 转账',
      '2026-11-02 -30000 自来水公司 代付 水费',
      '2026-11-03 120050 张三 转账 3-1-1201物业费',
    ]);
    expect(statement).toMatchObject({
      format: 'csv',
      account: '6217000123456789',
      fromOn: '2026-11-01',
      throughOn: '2026-11-03',
      openingAmount: 500_000n,
      closingAmount: 610_050n,
      issues: [],
    });
    expect(statement.lines[2]).toMatchObject({
      row: 4,
      bankReference: 'T3',
      counterpartyAccount: '6222000011112222',
    });
    expect(statement.columns[1]).toEqual({ field: 'out', letter: 'B', header: '借方发生额(支取)' });
  });

  it('reads an amount with its direction, both sides by name, and a workbook with real days', async () => {
    const rows = [
      [
        '交易日期[ Transaction Date ]',
        '业务方向',
        '付款人名称',
        '收款人名称',
        '交易金额[ Trade Amount ]',
        '用途',
      ],
      [{ day: '2026-11-01' }, '来账', '王五', '和悦物业', { number: '88.8' }, '停车费'],
      [{ day: '2026-11-02' }, '往账', '和悦物业', '保洁公司', { number: '1000' }, null],
    ];
    expect(told(await read(await workbookBytes({ 明细: rows }), 'CNY', 'x.xlsx'))).toEqual([
      '2026-11-01 8880 王五 停车费',
      '2026-11-02 -100000 保洁公司',
    ]);
  });

  it('reads English exports with signed amounts, whichever way they write days', async () => {
    const british =
      'Date,Amount,Name,Description\n02/11/2026,-12.00,Water Co,Bill\n20/11/2026,30.5,Ann Lee,Flat 3\n';
    expect(told(await read(british, 'HKD'))).toEqual([
      '2026-11-02 -1200 Water Co Bill',
      '2026-11-20 3050 Ann Lee Flat 3',
    ]);
    const american =
      'Booking date;Money in;Money out;Counterparty\n11/20/2026;30.50;;Ann\n11/02/2026;;(12.00);Bob\n';
    expect(told(await read(american, 'USD'))).toEqual(['2026-11-02 1200 Bob', '2026-11-20 3050 Ann']);
    expect(told(await read('Date,Amount\n1 Nov 2026,5\n', 'USD'))).toEqual(['2026-11-01 500']);
  });

  it('says of each bad cell where it is', async () => {
    const statement = await read(
      [
        '日期,收入,支出,余额,币种,对方户名',
        '2026-02-30,1.00,,,,',
        '2026-11-01,1.2.3,,,,',
        '2026-11-01,1.00,2.00,,,',
        ',5.00,,,,',
        '2026-11-01,,,,,张三',
        '2026-11-23,1.00,,,,',
        '2026-11-01,1.00,,,美元,',
        '2026-11-01,0.00,,,,',
        '2026-11-01,1.001,,,,',
      ].join('\n'),
    );
    expect(wrong(statement)).toEqual([
      'error A2 bad_date',
      'error B3 bad_money',
      'error C4 both_directions',
      'error A5 required',
      'error B6 required',
      'error A7 day_in_future',
      'error E8 other_currency',
      'error B10 bad_money',
    ]);
    expect(wrong(await read('姓名,电话\n张三,1\n'))).toEqual([
      'error 0 column_missing',
      'error 0 column_missing',
    ]);
  });

  it('warns where the running balance jumps', async () => {
    const statement = await read('日期,收入,支出,余额\n2026-11-01,1.00,,101.00\n2026-11-02,2.00,,110.00\n');
    expect(wrong(statement)).toEqual(['warning D3 balance_gap']);
  });

  it('refuses what is no table', async () => {
    await expect(read('日期,金额\n')).rejects.toMatchObject({ code: 'file_empty' });
    await expect(read('')).rejects.toMatchObject({ code: 'file_empty' });
    await expect(read(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0, 0]))).rejects.toMatchObject({
      code: 'file_not_spreadsheet',
    });
    const many = Array.from({ length: 20_001 }, (_, n) => `2026-11-01,${n + 1}`).join('\n');
    await expect(read(`日期,金额\n${many}`)).rejects.toMatchObject({ code: 'file_too_many_rows' });
  });
});

describe('camt.053', () => {
  it('reads entries both ways, a reversal, a batch with its payments, and leaves out what is not booked', async () => {
    const batch = `<Amt Ccy="CNY">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-11-03T10:00:00+08:00</DtTm></BookgDt>
      <AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
      <TxDtls><Refs><AcctSvcrRef>B1-1</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="CNY">100.00</Amt></TxAmt></AmtDtls><RltdPties><Dbtr><Nm>张三</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties></TxDtls>
      <TxDtls><Refs><AcctSvcrRef>B1-2</AcctSvcrRef></Refs><Amt Ccy="CNY">200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Nm>李四</Nm></Dbtr></RltdPties><RmtInf><Ustrd>1-000002</Ustrd><Ustrd>物业费</Ustrd></RmtInf></TxDtls></NtryDtls>`;
    const statement = await read(
      camtFile(
        [
          camtEntry('50.00', 'CRDT', { reference: 'R1', name: 'Müller &amp; Sohn', purpose: 'Flat 3' }),
          camtEntry('50.00', 'DBIT', { reference: 'R2', name: '', more: '<RvslInd>true</RvslInd>' }),
          batch,
          camtEntry('9.99', 'CRDT').replace('BOOK', 'PDNG'),
        ],
        { opening: '1000.00', closing: '1300.00' },
      ),
    );
    expect(wrong(statement)).toEqual([]);
    expect(told(statement)).toEqual([
      '2026-11-02 5000 Müller & Sohn Flat 3',
      '2026-11-02 -5000',
      '2026-11-03 10000 张三',
      '2026-11-03 20000 李四 1-000002 物业费',
    ]);
    expect(statement).toMatchObject({
      account: '6222021001011234567',
      openingAmount: 100_000n,
      closingAmount: 130_000n,
    });
    expect(statement.lines.map(({ bankReference }) => bankReference)).toEqual(['R1', 'R2', 'B1-1', 'B1-2']);
    expect(statement.lines[2]?.counterpartyAccount).toBe('DE89370400440532013000');
  });

  it('keeps a batch whole whose payments do not add up to it', async () => {
    const entry = camtEntry('300.00', 'CRDT', { reference: 'B' }).replace(
      '</NtryDtls>',
      '<TxDtls><Amt Ccy="CNY">1.00</Amt></TxDtls></NtryDtls>',
    );
    expect((await read(camtFile([entry]))).lines.map(({ amount }) => amount)).toEqual([30_000n]);
  });

  it('tells wrong sums, other currencies, bad days and amounts', async () => {
    const entries = [
      camtEntry('50.00', 'CRDT'),
      camtEntry('50.00', 'CRDT').replace('Ccy="CNY"', 'Ccy="USD"'),
      camtEntry('50.00', 'CRDT', { day: '2026-13-01' }),
      camtEntry('5,0.00', 'CRDT'),
      camtEntry('50.00', 'CRDT').replace('CRDT', 'BOTH'),
    ];
    expect(wrong(await read(camtFile(entries, { opening: '0.00', closing: '60.00' })))).toEqual([
      'error Amt2 other_currency',
      'error BookgDt3 bad_date',
      'error Amt4 bad_money',
      'error CdtDbtInd5 unknown_direction',
      'error Bal0 balance_mismatch',
    ]);
  });

  it('is not harmed by entities, depth, cut files and XML of another kind', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Document><BkToCstmrStmt>&b;</BkToCstmrStmt></Document>`;
    await expect(read(bomb)).rejects.toMatchObject({ code: 'file_damaged' });
    const file = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    await expect(read(`<?xml version="1.0"?>${file}<Document>&x;</Document>`)).rejects.toMatchObject({
      code: 'file_damaged',
    });
    const deep = `<Document><BkToCstmrStmt>${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}</BkToCstmrStmt></Document>`;
    await expect(read(deep)).rejects.toMatchObject({ code: 'file_damaged' });
    await expect(read(camtFile([camtEntry('1.00', 'CRDT')]).slice(0, -60))).rejects.toMatchObject({
      code: 'file_damaged',
    });
    await expect(read('<?xml version="1.0"?><Document><a/></Document>')).rejects.toMatchObject({
      code: 'file_not_spreadsheet',
    });
    await expect(read(camtFile([]))).rejects.toMatchObject({ code: 'file_empty' });
  });

  it('answers spoilt files with a code of its own', async () => {
    const whole = camtFile([camtEntry('12.34', 'CRDT', { reference: 'R', name: 'N', purpose: 'P' })], {
      opening: '0.00',
      closing: '12.34',
    });
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(whole);
      for (let hit = 0; hit <= next(4); hit += 1) bytes[next(bytes.length)] = next(256);
      const cut = next(3) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
      const answer = await read(cut).then(
        () => 'read',
        (error: { code?: string }) => error.code,
      );
      expect(answer, `round ${round}`).toMatch(/^(read|file_)/);
    }
  });
});

describe('fingerprints', () => {
  it('are the same for the same line in another file, and differ for equal transfers of a day', async () => {
    const line = '2026-11-01,5.00,张三,物业费';
    const once = await read(`日期,金额,对方户名,用途\n${line}\n${line}\n`);
    const again = await read(`日期,金额,对方户名,用途\n2026-10-31,9.00,李四,x\n${line}\n${line}\n${line}\n`);
    const [a, b] = [fingerprintLines(once.lines, null), fingerprintLines(again.lines, null)];
    expect(new Set(a).size).toBe(2);
    expect(b.slice(1, 3)).toEqual(a);
    expect(new Set(b).size).toBe(4);
  });
});

it.each(['en', 'zh-CN'] as const)('tells every issue in %s', (language) => {
  const t = translator(language, 'bank');
  for (const code of bankIssueCodes)
    expect(t(`issue.${code}`, { field: 'x', value: 'x' })).not.toContain('issue.');
});

/** As a Chinese bank's program writes it; only the characters of these tests. */
function gb18030(text: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array(
    [...text].flatMap((char) =>
      char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : (table.get(char) as number[]),
    ),
  );
}
