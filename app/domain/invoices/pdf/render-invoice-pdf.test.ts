import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { formatMoney } from '#app/kernel/money.ts';
import type { InvoiceSheetData } from './invoice-sheet.ts';
import { renderInvoicePdf } from './render-invoice-pdf.ts';

const invoice: InvoiceSheetData = {
  language: 'zh-CN',
  company: { name: '和悦物业服务有限公司', color: '#0f6b57', logo: null },
  number: '17',
  authorityNumber: null,
  reverses: null,
  isReversed: false,
  seller: { name: '和悦物业服务有限公司', taxNumber: '91110000802100433B' },
  buyer: {
    title: '深圳市腾讯计算机系统有限公司',
    taxNumber: '91440300708461136T',
    address: null,
    bank: null,
  },
  lines: [
    {
      name: '物业管理费',
      period: { start: '2026-10-01', end: '2026-11-01' },
      taxCode: '3040801010000000000',
      taxRate: '0.06',
      amount: 36_878n,
      taxAmount: 2_087n,
    },
  ],
  currency: 'CNY',
  propertyName: '翡翠湾 1-0101',
  issuedAt: new Date('2026-11-02T02:00:00Z'),
  timeZone: 'Asia/Shanghai',
};

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.normalize('NFKC').replace(/\s+/g, ''));
}

test('names both parties with their tax numbers, and each line with code, rate, net, tax and gross', async () => {
  const [page] = await pagesOf(await renderInvoicePdf(invoice));
  for (const fact of [
    '电子发票(普通发票)',
    '公司编号17',
    '税号91440300708461136T',
    '税号91110000802100433B',
    '3040801010000000000',
    '6%¥347.91¥20.87¥368.78',
    '翡翠湾1-0101',
    '正式发票由税务平台另行开具',
    '第1页,共1页',
  ]) {
    expect(page).toContain(fact);
  }
  const [official] = await pagesOf(
    await renderInvoicePdf({ ...invoice, authorityNumber: '26310000000000000042' }),
  );
  expect(official).toContain('发票号码26310000000000000042');
  expect(official).not.toContain('另行开具');
});

test('a reversal and what it reversed say so, in English too', async () => {
  const reversed = await pagesOf(await renderInvoicePdf({ ...invoice, isReversed: true }));
  expect(reversed[0]).toContain('已红冲');
  const lines = invoice.lines.map((line) => ({ ...line, amount: -line.amount, taxAmount: -line.taxAmount }));
  const [page] = await pagesOf(
    await renderInvoicePdf({
      ...invoice,
      language: 'en',
      lines,
      reverses: { number: '17', reason: 'Wrong name' },
    }),
  );
  expect(page).toContain('Reversesinvoice17.Wrongname');
  expect(page).toContain(formatMoney(-36_878n, 'CNY', 'en').normalize('NFKC'));
});

test('of 200 lines repeats its heads, counts its pages, loses no line, and keeps the total with the last', async () => {
  const lines = Array.from({ length: 200 }, (_, index) => ({
    ...invoice.lines[0]!,
    name: index % 4 ? '物业管理费' : '公共能耗分摊（电梯、照明、二次供水，按建筑面积）',
    amount: BigInt(10_000 + index),
    taxAmount: 566n,
  }));
  const pages = await pagesOf(await renderInvoicePdf({ ...invoice, lines }));
  expect(pages.length).toBeGreaterThan(4);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('项目名称税收分类编码税率金额税额价税合计');
    expect(page).toContain(`第${index + 1}页,共${pages.length}页`);
  }
  const all = pages.join('');
  for (let index = 0; index < 200; index += 1) {
    expect(all).toContain(`¥${(100 + index / 100).toFixed(2)}`);
  }
  expect(pages.at(-1)).toContain('¥101.99');
  // 200 times 100.00 and 0.00 to 1.99 together.
  expect(pages.at(-1)).toContain('¥20,199.00');
});

test.each(Array.from({ length: 14 }, (_, index) => index + 14))(
  'of %i lines never parts the totals from the last line',
  async (count) => {
    const lines = Array.from({ length: count }, (_, index) => ({
      ...invoice.lines[0]!,
      amount: BigInt(5_000 + index),
      taxAmount: 0n,
    }));
    const last = (await pagesOf(await renderInvoicePdf({ ...invoice, lines }))).at(-1)!;
    expect(last).toContain(`¥${(50 + (count - 1) / 100).toFixed(2)}`);
    expect(last).toContain('合计');
  },
);
