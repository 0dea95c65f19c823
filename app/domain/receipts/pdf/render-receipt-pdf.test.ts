import { crc32, deflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { printableLogo } from './printable-logo.ts';
import type { ReceiptData } from './receipt-data.ts';
import { renderReceiptPdf } from './render-receipt-pdf.ts';

const receipt: ReceiptData = {
  language: 'zh-CN',
  company: { name: '上海绿城物业服务有限公司', color: '#b91c1c', logo: null, phone: '021-6000 1234' },
  receiptNumber: 'R2026-000017',
  payerName: '王芳',
  propertyName: '翡翠湾 1幢 1单元 101室',
  lines: [
    { feeItem: '物业管理费', period: { start: '2026-10-01', end: '2027-01-01' }, amount: 36_878n },
    { feeItem: '生活用水', period: { start: '2026-09-20', end: '2026-10-20' }, amount: 8_400n },
    { feeItem: '预存款', period: null, amount: 1_000_000n },
  ],
  currency: 'CNY',
  methodName: '支付宝',
  receivedAt: new Date('2026-10-31T16:30:00Z'),
  timeZone: 'Asia/Shanghai',
};

/** The text of each page, as a reader selects it; without the spaces that layout puts in. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.normalize('NFKC').replace(/\s+/g, ''));
}

describe('a receipt', () => {
  test('in Chinese says who paid what, when and how, in figures and in capitals', async () => {
    const pages = await pagesOf(await renderReceiptPdf(receipt));
    expect(pages).toHaveLength(1);
    for (const fact of [
      '收据',
      '编号R2026-000017',
      '上海绿城物业服务有限公司',
      '交款人王芳',
      '翡翠湾1幢1单元101室',
      '2026年11月1日00:30',
      '支付方式支付宝',
      '物业管理费2026年10月至12月¥368.78',
      '生活用水2026年9月20日至10月19日¥84.00',
      '预存款¥10,000.00',
      '实收合计¥10,452.78',
      '人民币(大写)壹万零肆佰伍拾贰元柒角捌分',
      '电话021-60001234',
      '第1页,共1页',
    ]) {
      expect(pages[0]).toContain(fact);
    }
    expect(pages[0]).not.toContain('收款人');
  });

  test('in English, in a currency without decimals, has no capitals', async () => {
    const [page] = await pagesOf(
      await renderReceiptPdf({
        ...receipt,
        language: 'en',
        currency: 'JPY',
        cashierName: 'Li Lei',
        note: 'Thanks',
      }),
    );
    for (const fact of ['Receipt', 'No.R2026', 'CashierLiLei', 'NoteThanks', '¥1,045,278', 'Page1of1']) {
      expect(page).toContain(fact);
    }
    expect(page).not.toMatch(/[壹贰叁肆伍陆柒捌玖]/);
  });

  test('an amount in Chinese but not in renminbi has no capitals', async () => {
    const [page] = await pagesOf(await renderReceiptPdf({ ...receipt, currency: 'HKD' }));
    expect(page).not.toContain('大写');
  });

  test('of 200 lines repeats the head of its table, counts its pages, and loses no line', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({
      feeItem: index % 7 === 0 ? '生活用水（含污水处理费及垃圾处理费，按表计量，阶梯一档）' : '物业管理费',
      period: { start: '2026-10-01', end: '2027-01-01' },
      amount: BigInt(1000 + index),
    }));
    const pages = await pagesOf(await renderReceiptPdf({ ...receipt, lines }));
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('收费项目所属期间金额');
      expect(page).toContain(`第${index + 1}页`);
      expect(page).toContain(`共${pages.length}页`);
    }
    const all = pages.join('');
    for (const line of lines) expect(all).toContain(`¥${(Number(line.amount) / 100).toFixed(2)}`);
    // 1,000 to 1,199 fen add up to 2,199.00; the total stands once, on the last page, with a line above it.
    expect(all.split('实收合计')).toHaveLength(2);
    expect(pages.at(-1)).toContain('实收合计¥2,199.00');
    expect(pages.at(-1)).toContain('¥11.99');
  });

  test.each(Array.from({ length: 12 }, (_, index) => index + 12))(
    'of %i lines never parts the total from the last line, nor makes an empty page',
    async (count) => {
      const lines = Array.from({ length: count }, (_, index) => ({
        ...receipt.lines[0]!,
        amount: BigInt(index + 1),
      }));
      const pages = await pagesOf(await renderReceiptPdf({ ...receipt, lines }));
      expect(pages.length).toBeLessThanOrEqual(2);
      const last = pages.at(-1)!;
      expect(last).toContain('实收合计');
      expect(last).toContain(`¥${(count / 100).toFixed(2)}`);
    },
  );

  test('is the same bytes each time, small, and embeds its characters', async () => {
    const [first, second] = [await renderReceiptPdf(receipt), await renderReceiptPdf(receipt)];
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(80_000);
    expect(first.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(first.toString('latin1')).toMatch(/NotoSansSC-Regular[\s\S]*FontFile2/);
    const { info } = await (await getDocumentProxy(new Uint8Array(first))).getMetadata();
    expect(info).toMatchObject({ Title: '收据 R2026-000017', Language: 'zh-CN' });
  });

  test('takes names that are long, strange or in rare characters', async () => {
    const feeItem = `𠮷野家 é ﷽ 👨‍👩‍👧 ${'很长的收费项目名称'.repeat(60)}`;
    const pages = await pagesOf(
      await renderReceiptPdf({
        ...receipt,
        payerName: 'X'.repeat(400),
        propertyName: '房'.repeat(400),
        note: '备注\n'.repeat(40),
        company: { ...receipt.company, name: '公司'.repeat(80), address: '地址'.repeat(200) },
        lines: [{ feeItem, period: null, amount: 1n }],
      }),
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('¥0.01');
  });

  test('that was taken back is marked on every page, and says why and what stands in its place', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({
      ...receipt.lines[0]!,
      amount: BigInt(index + 1),
    }));
    const voided = { at: new Date('2026-11-02T02:00:00Z'), reason: '抬头有误', replacedBy: 'R2026-000018' };
    const pages = await pagesOf(await renderReceiptPdf({ ...receipt, lines, voided }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('作废');
    expect(pages[0]).toContain('原因:抬头有误');
    expect(pages[0]).toContain('已由编号R2026-000018替代');
    const [english] = await pagesOf(await renderReceiptPdf({ ...receipt, language: 'en', voided }));
    expect(english).toContain('VOID');
    // A receipt that stands has no mark, and its successor names the one it replaces.
    const [successor] = await pagesOf(await renderReceiptPdf({ ...receipt, replaces: 'R2026-000016' }));
    expect(successor).toContain('替代编号R2026-000016');
    expect(successor).not.toContain('作废');
  });

  test('of 200 lines keeps every row inside its page, and the last one beside the total', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({
      feeItem: index % 5 === 0 ? '公共能耗分摊（电梯、照明、二次供水，按建筑面积）' : '物业管理费',
      period: { start: '2026-10-01', end: '2027-01-01' } as const,
      amount: BigInt(1_000_00 + index),
    }));
    const pdf = await getDocumentProxy(new Uint8Array(await renderReceiptPdf({ ...receipt, lines })));
    const found: string[] = [];
    let lastRow = { page: 0, y: 0 };
    let total = { page: 0, y: 0 };
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const texts = items.flatMap((item) =>
        'str' in item && item.str.trim() ? [{ text: item.str, y: item.transform[5] as number }] : [],
      );
      // Points from the foot of the page: nothing of the table reaches into the foot or beyond the top.
      const foot = 841.89 - 770;
      const rows = texts.filter(({ text }) => /^¥1,00[01]\.\d\d$/.test(text));
      expect(rows.length).toBeGreaterThan(0);
      for (const { y } of rows) {
        expect(y).toBeGreaterThan(foot);
        expect(y).toBeLessThan(841.89 - 56);
      }
      // No row lies on another.
      const heights = rows.map(({ y }) => y).sort((a, b) => b - a);
      for (let at = 1; at < heights.length; at += 1)
        expect(heights[at - 1]! - heights[at]!).toBeGreaterThan(18);
      found.push(...rows.map(({ text }) => text));
      lastRow = { page: number, y: heights.at(-1)! };
      const sum = texts.find(({ text }) => text.includes('实收合计'));
      if (sum) total = { page: number, y: sum.y };
    }
    expect(found).toEqual(
      lines.map(
        ({ amount }) => `¥1,00${amount >= 100_100n ? 1 : 0}.${String(amount % 100n).padStart(2, '0')}`,
      ),
    );
    expect(total.page).toBe(lastRow.page);
    expect(total.y).toBeLessThan(lastRow.y);
  });

  test('without lines is refused', async () => {
    await expect(renderReceiptPdf({ ...receipt, lines: [] })).rejects.toThrow(RangeError);
  });
});

function png(width: number, height: number, idat?: Buffer): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  const pixels = idat ?? deflateSync(Buffer.alloc((width * 4 + 1) * height, 0));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A start of image, one baseline frame of 8 x 8, and an end. */
const jpeg = Buffer.from('ffd8ffc0000b080008000801011100ffd9', 'hex');

describe('a logo', () => {
  const images = (pdf: Buffer) => pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length ?? 0;
  const withLogo = (logo: Uint8Array) =>
    renderReceiptPdf({ ...receipt, company: { ...receipt.company, logo } });

  test('is printed from PNG with transparency and from JPEG', async () => {
    expect(images(await withLogo(png(40, 20)))).toBe(2);
    expect(images(await withLogo(jpeg))).toBe(1);
  });

  test.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG cut off', png(40, 20).subarray(0, 50)],
    ['a PNG whose pixels are no zlib', png(40, 20, Buffer.from('not deflated'))],
    ['a PNG with too few pixels', png(40, 20, deflateSync(Buffer.alloc(10)))],
    ['a PNG that inflates without end', png(4, 4, deflateSync(Buffer.alloc(5_000_000)))],
    ['a PNG of enormous size', png(40_000, 40_000, deflateSync(Buffer.alloc(10)))],
    ['a PNG without height', png(40, 0)],
    ['a JPEG cut off', jpeg.subarray(0, 6)],
    ['a JPEG without a frame', Buffer.from('ffd8ffe000040000ffd9', 'hex')],
  ])('that is %s is left out, and the receipt is made', async (_name, logo) => {
    expect(printableLogo(logo)).toBeNull();
    const pdf = await withLogo(logo);
    expect(images(pdf)).toBe(0);
    expect((await pagesOf(pdf))[0]).toContain('上海绿城物业服务有限公司');
  });
});
