import { hairline, ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';

/** Facts under the head of a sheet, two in a row, with a line below. */
export function drawFactGrid(
  doc: PDFKit.PDFDocument,
  facts: readonly (readonly [label: string, value: string])[],
): void {
  const gap = 24;
  const width = (page.right - page.left - gap) / 2;
  for (let index = 0; index < facts.length; index += 2) {
    const top = doc.y;
    let below = top;
    for (const [column, [label, value]] of facts.slice(index, index + 2).entries()) {
      const x = page.left + column * (width + gap);
      doc.font('regular').fontSize(8.5).fillColor(muted).text(label, x, top, { width });
      doc
        .fontSize(10.5)
        .fillColor(ink)
        .text(value, x, doc.y + 1, { width, height: 44, ellipsis: true });
      below = Math.max(below, doc.y);
    }
    doc.y = below + 8;
  }
  doc.y += 4;
  rule(doc, doc.y, hairline);
  doc.y += 12;
}
