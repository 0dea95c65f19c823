import { hairline, ink, muted, page, rule, voidRed } from '#app/domain/receipts/pdf/sheet.ts';
import { formatMoment } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import type { InvoiceSheet } from './invoice-sheet.ts';

/** What the sheet is, its numbers, and seller and buyer side by side. */
export function drawInvoiceHead({ doc, data, brandColor }: InvoiceSheet): void {
  const t = translator(data.language, 'invoices');
  const width = page.right - page.left;
  doc.font('bold').fontSize(18).fillColor(brandColor);
  doc.text(t(data.reverses ? 'pdf.reversalTitle' : 'pdf.title'), page.left, page.top - 4, { width });
  doc.font('regular').fontSize(9).fillColor(muted);
  const facts = [
    data.number && t('pdf.number', { number: data.number }),
    data.authorityNumber && t('pdf.authorityNumber', { number: data.authorityNumber }),
    t('pdf.issuedAt', { at: formatMoment(data.issuedAt, data.language, data.timeZone) }),
  ];
  doc.text(facts.filter(Boolean).join('  ·  '), page.left, doc.y + 4, { width });
  if (!data.authorityNumber) doc.text(t('pdf.draft'), page.left, doc.y + 2, { width });
  doc.font('bold').fillColor(voidRed);
  if (data.isReversed) doc.text(t('pdf.reversed'), page.left, doc.y + 4, { width });
  if (data.reverses) doc.text(t('pdf.reverses', data.reverses), page.left, doc.y + 4, { width });
  doc.y += 10;
  rule(doc, doc.y, brandColor, 1.2);
  const top = doc.y + 12;
  const gap = 24;
  const half = (width - gap) / 2;
  let below = top;
  const { seller, buyer } = data;
  for (const [column, party] of [
    [t('pdf.buyer'), buyer.title, buyer.taxNumber, buyer.address, buyer.bank],
    [t('pdf.seller'), seller.name, seller.taxNumber, data.company.address, null],
  ].entries()) {
    const [label = '', name = '', taxNumber, ...more] = party;
    const x = page.left + column * (half + gap);
    doc
      .font('regular')
      .fontSize(8.5)
      .fillColor(muted)
      .text(label ?? '', x, top, { width: half });
    doc.fontSize(10.5).fillColor(ink);
    doc.text(name ?? '', x, doc.y + 1, { width: half, height: 44, ellipsis: true });
    doc.fontSize(9).fillColor(muted);
    const rest = [taxNumber && t('pdf.taxNumber', { number: taxNumber }), ...more].filter(Boolean);
    for (const text of rest) {
      doc.text(text as string, x, doc.y + 2, { width: half, height: 26, ellipsis: true });
    }
    below = Math.max(below, doc.y);
  }
  doc.font('regular').fontSize(9).fillColor(muted);
  doc.text(t('pdf.remark', { property: data.propertyName }), page.left, below + 8, {
    width,
    height: 26,
    ellipsis: true,
  });
  doc.y += 8;
  rule(doc, doc.y, hairline);
  doc.y += 14;
}
