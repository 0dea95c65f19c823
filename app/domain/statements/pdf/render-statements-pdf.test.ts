import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Statement, StatementBill } from '../statement-data.ts';
import { renderStatementsPdf } from './render-statements-pdf.ts';
import type { StatementSender } from './statement-sheet.ts';

const sender: StatementSender = {
  name: '上海绿城物业服务有限公司',
  color: '#b91c1c',
  logo: null,
  phone: '021-6000 1234',
  email: 'hello@example.com',
  payAt: 'https://greentown.example.com',
  currency: 'CNY',
};

const bill: StatementBill = {
  billId: 'b',
  feeItemName: '物业管理费',
  isLateFee: false,
  isCancelled: false,
  period: { start: '2026-10-01', end: '2026-11-01' },
  dueOn: '2026-10-20',
  amount: 12_293n,
  computation: ['94.56 m² × ¥1.30 × 1 个月 = ¥122.93'],
};

const statement: Statement = {
  property: { id: 'p', code: '1-101', title: '1 号楼 101 室', communityName: '翡翠湾' },
  payerName: '王芳',
  period: { start: '2026-10-01', end: '2026-11-01' },
  opening: { owed: 5_000n, prepaid: 0n },
  bills: [bill, { ...bill, isLateFee: true, amount: 61n, computation: ['¥50.00 × 10 天 × 0.05% = ¥0.61'] }],
  entries: [
    {
      kind: 'payment',
      day: '2026-10-08',
      number: 17n,
      detail: 'alipay',
      feeItemName: null,
      owed: -5_000n,
      prepaid: 1_000n,
    },
    {
      kind: 'credit_note',
      day: '2026-10-12',
      number: 3n,
      detail: '面积更正',
      feeItemName: '物业管理费',
      owed: -293n,
      prepaid: 0n,
    },
  ],
  closing: { owed: 12_061n, prepaid: 1_000n },
};

async function render(statements: Statement[], language: 'zh-CN' | 'en' = 'zh-CN') {
  const pieces: Uint8Array[] = [];
  for await (const piece of renderStatementsPdf({
    sender,
    language,
    title: '缴费通知单',
    issuedOn: '2026-11-02',
    statements,
  })) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The text of each page, as a reader selects it; without the spaces that layout puts in. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.normalize('NFKC').replace(/\s+/g, ''));
}

describe('a statement as PDF', () => {
  test('in Chinese says what was owed, charged and paid, and how to pay', async () => {
    const pages = await pagesOf(await render([statement]));
    expect(pages).toHaveLength(1);
    for (const fact of [
      '缴费通知单',
      '翡翠湾1号楼101室',
      '王芳',
      '2026年10月1日至2026年10月31日',
      '期初欠费¥50.00',
      '本期账单¥122.93',
      '违约金¥0.61',
      '减免-¥2.93',
      '已缴-¥50.00',
      '应缴金额¥120.61',
      '预存余额¥10.00',
      '94.56m2×¥1.30×1个月=¥122.93',
      '违约金:物业管理费',
      '缴费,收据17,支付宝',
      '¥10.00转为预存款',
      '贷项单3,物业管理费,面积更正',
      'https://greentown.example.com',
      '第1页,共1页',
    ]) {
      expect(pages[0]).toContain(fact);
    }
  });

  test('in English', async () => {
    const [page] = await pagesOf(await render([statement], 'en'));
    for (const fact of ['Statement', 'Pleasepay¥120.61', 'Payment,receipt17,Alipay', 'Page1of1']) {
      expect(page).toContain(fact);
    }
  });

  test('of two hundred bills keeps each row whole, with the heads on every page', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...bill,
      feeItemName: `项目${index + 1}号`,
      computation: [`首行${index + 1}号`, `中行 = ¥${index}`, `末行${index + 1}号`],
    }));
    const pages = await pagesOf(await render([{ ...statement, bills: many }]));
    expect(pages.length).toBeGreaterThan(8);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第${index + 1}页,共${pages.length}页`);
      if (page.includes('项目')) expect(page).toContain('本期账单及计算过程');
    }
    for (let row = 1; row <= 200; row += 1) {
      const first = pages.findIndex((page) => page.includes(`项目${row}号`));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(pages[first]).toContain(`末行${row}号`);
    }
  });

  test('of several properties begins each on a page of its own and numbers its pages by itself', async () => {
    const other = {
      ...statement,
      property: { ...statement.property, code: '1-102', title: '1 号楼 102 室' },
    };
    const pages = await pagesOf(await render([statement, other]));
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('1-102·第1页,共1页');
  });

  test('of nothing says so, and the same data gives the same bytes', async () => {
    expect(await pagesOf(await render([]))).toEqual(['这些月份没有可开具的内容。']);
    expect((await render([statement])).equals(await render([statement]))).toBe(true);
  });
});
