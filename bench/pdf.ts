/**
 * `npm run bench -- pdf`: receipts as PDF, one after the other in one process as a server makes them: half of them of one page in Chinese, the others in English, every
 * hundredth of two hundred lines. Prints receipts a second, and how much memory the process holds after the last one against after the first five hundred: what a receipt
 * takes must be given back.
 */

import type { ReceiptData } from '#app/domain/receipts/pdf/receipt-data.ts';
import { renderReceiptPdf } from '#app/domain/receipts/pdf/render-receipt-pdf.ts';
import { round } from './database/median.ts';

const receipts = Number(process.env.BENCH_RECEIPTS ?? 5_000);
const first = Math.min(500, Math.floor(receipts / 2));
/** Fonts and code are loaded before anything is measured. */
const warmUp = Math.min(100, first);

const names = ['王芳', '李小龙', '欧阳锦绣', '张伟', '赵敏', '孙悟空', '周杰', '吴谨言'];
const items = ['物业管理费', '生活用水', '公共能耗分摊', '车位管理费', '装修垃圾清运费', '电梯维护费'];

function receipt(index: number): ReceiptData {
  const count = index % 100 === 99 ? 200 : 1 + (index % 8);
  return {
    language: index % 2 ? 'en' : 'zh-CN',
    company: { name: '和悦物业服务有限公司', color: '#0f6b57', logo: null, phone: '021-6000 1234' },
    receiptNumber: `R2026-${String(index + 1).padStart(6, '0')}`,
    payerName: names[index % names.length] ?? '',
    propertyName: `翡翠湾 ${(index % 30) + 1}幢 ${(index % 4) + 1}单元 ${100 + (index % 900)}室`,
    lines: Array.from({ length: count }, (_, line) => ({
      feeItem: items[(index + line) % items.length] ?? '',
      period: { start: '2026-10-01' as const, end: '2026-11-01' as const },
      amount: BigInt(1_000 + ((index * 37 + line * 11) % 90_000)),
    })),
    currency: 'CNY',
    methodName: index % 2 ? 'Alipay' : '支付宝',
    receivedAt: new Date(Date.UTC(2026, 9, 1 + (index % 28), 3)),
    timeZone: 'Asia/Shanghai',
    cashierName: '赵员工',
  };
}

/** Resident memory in megabytes, once what nobody holds any more has been collected. */
async function memoryMb(): Promise<number> {
  for (let pass = 0; pass < 3; pass += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().rss / 1024 ** 2;
}

async function draw(from: number, through: number): Promise<{ bytes: number; seconds: number }> {
  let bytes = 0;
  const start = process.hrtime.bigint();
  for (let index = from; index < through; index += 1) {
    const pdf = await renderReceiptPdf(receipt(index));
    if (pdf.length < 2_000 || pdf.subarray(0, 5).toString() !== '%PDF-')
      throw new Error('This is no receipt');
    bytes += pdf.length;
  }
  return { bytes, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

await draw(0, warmUp);
const head = await draw(0, first);
const memoryFirst = await memoryMb();
console.error(`${first} receipts: ${Math.round(memoryFirst)} MB`);
const rest = await draw(first, receipts);
const memoryLast = await memoryMb();
console.error(`${receipts} receipts: ${Math.round(memoryLast)} MB`);
const seconds = head.seconds + rest.seconds;
console.log(
  JSON.stringify({
    bench: 'pdf',
    receipts,
    receiptsPerSecond: round(receipts / seconds),
    seconds: round(seconds),
    averageBytes: Math.round((head.bytes + rest.bytes) / receipts),
    memoryFirstMb: Math.round(memoryFirst),
    memoryLastMb: Math.round(memoryLast),
    /** Flat is 1. */
    memoryRatio: round(memoryLast / memoryFirst),
    collected: globalThis.gc !== undefined,
  }),
);
