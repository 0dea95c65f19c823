import { printableLogo } from '#app/domain/receipts/pdf/printable-logo.ts';
import { ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { addDays, type Day, formatDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { translator } from '#app/locales/translator.ts';
import type { Statement } from '../statement-data.ts';
import { drawFactGrid } from './draw-fact-grid.ts';
import type { StatementSheet } from './statement-sheet.ts';

const LOGO_BOX: [number, number] = [160, 40];

/** The company on the left, the word "statement" and its period on the right, and under them for which property and for whom it is. */
export function drawHead(sheet: StatementSheet, statement: Statement, issuedOn: Day): void {
  const { doc, sender, language, brandColor } = sheet;
  const t = translator(language, 'statements');
  const half = (page.right - page.left) / 2;
  const logo = printableLogo(sender.logo);
  doc.y = page.top;
  if (logo) doc.image(Buffer.from(logo), page.left, page.top, { fit: LOGO_BOX });
  doc.font('bold').fillColor(ink);
  doc.fontSize(logo ? 10 : 14).text(sender.name, page.left, logo ? page.top + LOGO_BOX[1] + 8 : page.top, {
    width: half,
    height: 44,
    ellipsis: true,
  });
  const leftEnd = doc.y;
  doc.fontSize(20).fillColor(brandColor);
  doc.text(t('title'), page.left + half, page.top - 4, { width: half, align: 'right' });
  doc.font('regular').fontSize(10).fillColor(muted);
  doc.text(formatPeriod(statement.period, language), page.left + half, doc.y + 2, {
    width: half,
    align: 'right',
  });
  doc.y = Math.max(leftEnd, doc.y) + 12;
  rule(doc, doc.y, brandColor, 1.2);
  doc.y += 14;
  drawFacts(sheet, statement, issuedOn);
}

function drawFacts({ doc, language }: StatementSheet, statement: Statement, issuedOn: Day): void {
  const t = translator(language, 'statements');
  const { property, period, payerName } = statement;
  const facts: [string, string][] = [
    [t('property'), `${property.communityName} ${property.title}`],
    [t('payer'), payerName ?? t('nobody')],
    [
      t('period'),
      t('days', {
        from: formatDay(period.start, language),
        through: formatDay(addDays(period.end, -1), language),
      }),
    ],
    [t('issuedOn'), formatDay(issuedOn, language)],
  ];
  drawFactGrid(doc, facts);
}
