import { formatMoment } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { drawLetterhead } from './draw-letterhead.ts';
import { hairline, ink, muted, page, rule, type Sheet, voidRed } from './sheet.ts';

/** The company on the left, the word "receipt" and its number on the right, and under them who paid what for, when and how. */
export function drawHead(sheet: Sheet): void {
  const { data } = sheet;
  const t = translator(data.language, 'receipts');
  drawLetterhead(sheet, {
    company: data.company,
    title: t('title'),
    subtitle: t('number', { number: data.receiptNumber }),
    smallPrint: data.replaces && t('replaces', { number: data.replaces }),
  });
  drawVoidLine(sheet);
  drawFacts(sheet);
}

/** Why and when it was taken back, and what stands in its place. */
function drawVoidLine({ doc, data }: Sheet): void {
  if (!data.voided) return;
  const t = translator(data.language, 'receipts');
  const { at, reason, replacedBy } = data.voided;
  const facts = [
    t('voidedAt', { at: formatMoment(at, data.language, data.timeZone) }),
    t('voidReason', { reason }),
    replacedBy && t('replacedBy', { number: replacedBy }),
  ];
  doc.font('bold').fontSize(9).fillColor(voidRed);
  doc.text(facts.filter(Boolean).join('  ·  '), page.left, doc.y, {
    width: page.right - page.left,
    height: 36,
    ellipsis: true,
  });
  doc.y += 10;
}

function drawFacts({ doc, data }: Sheet): void {
  const t = translator(data.language, 'receipts');
  const facts: [string, string | null | undefined][] = [
    [t('payer'), data.payerName],
    [t('receivedAt'), formatMoment(data.receivedAt, data.language, data.timeZone)],
    [t('property'), data.propertyName],
    [t('method'), data.methodName],
    [t('note'), data.note],
    [t('cashier'), data.cashierName],
  ];
  const shown = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  const gap = 24;
  const width = (page.right - page.left - gap) / 2;
  for (let index = 0; index < shown.length; index += 2) {
    const top = doc.y;
    let below = top;
    for (const [column, fact] of shown.slice(index, index + 2).entries()) {
      const x = page.left + column * (width + gap);
      doc.font('regular').fontSize(8.5).fillColor(muted).text(fact[0], x, top, { width });
      doc
        .fontSize(10.5)
        .fillColor(ink)
        .text(fact[1], x, doc.y + 1, { width, height: 44, ellipsis: true });
      below = Math.max(below, doc.y);
    }
    doc.y = below + 8;
  }
  doc.y += 4;
  rule(doc, doc.y, hairline);
  doc.y += 16;
}
