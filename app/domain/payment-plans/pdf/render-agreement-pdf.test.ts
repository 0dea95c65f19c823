import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { spreadInstalments } from '../spread-instalments.ts';
import type { Agreement } from './agreement-data.ts';
import { renderAgreementPdf } from './render-agreement-pdf.ts';

const sender = {
  name: '上海绿城物业服务有限公司',
  color: '#b91c1c',
  logo: null,
  phone: '021-6000 1234',
  email: 'hello@example.com',
  payAt: null,
  currency: 'CNY',
};

const agreement: Agreement = {
  number: 12n,
  propertyCode: '3-501',
  communityName: '翡翠湾',
  personName: '欧阳静怡',
  amount: 100_000n,
  reason: '暂时失业',
  agreedOn: '2026-03-02',
  graceDays: 3,
  bills: [
    {
      id: 'b',
      name: '物业管理费',
      periodStart: '2026-01-01',
      periodEnd: '2026-02-01',
      dueOn: '2026-01-15',
      amount: 100_000n,
      remaining: 100_000n,
    },
  ],
  instalments: spreadInstalments({ amount: 100_000n, count: 3, firstOn: '2026-03-31', interval: 'month' }),
};

async function render(given: Agreement, language: 'zh-CN' | 'en') {
  const pieces: Uint8Array[] = [];
  for await (const piece of renderAgreementPdf(given, sender, language)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  return { bytes, totalPages, text: text.replaceAll(/\s+/g, '') };
}

describe('an agreement to sign', () => {
  test('says in Chinese who owes what, pays when, and where both sign', async () => {
    const { totalPages, text } = await render(agreement, 'zh-CN');
    expect(totalPages).toBe(1);
    for (const part of [
      '分期缴费协议',
      '编号12',
      '欧阳静怡',
      '翡翠湾3-501',
      '¥1,000.00',
      '2026年3月31日',
      '2026年4月30日',
      '¥333.34',
      '超过期限3天',
      '暂时失业',
      '签字',
    ])
      expect(text).toContain(part);
  });

  test('says the same in English, and comes out the same', async () => {
    const first = await render({ ...agreement, graceDays: 0 }, 'en');
    for (const part of ['Paymentplan', 'May31,2026', '¥333.34', 'notpaidonitsday', 'Signature'])
      expect(first.text).toContain(part);
    expect((await render({ ...agreement, graceDays: 0 }, 'en')).bytes.equals(first.bytes)).toBe(true);
  });

  test('runs over pages that each say their number', async () => {
    const [bill] = agreement.bills;
    if (!bill) throw new Error('no bill');
    const bills = Array.from({ length: 120 }, () => bill);
    const { totalPages, text } = await render({ ...agreement, bills }, 'zh-CN');
    expect(totalPages).toBeGreaterThan(3);
    for (let page = 1; page <= totalPages; page += 1)
      expect(text).toContain(`第${page}页，共${totalPages}页`);
  });
});
