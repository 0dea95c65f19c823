import { drawLetterhead } from '#app/domain/receipts/pdf/draw-letterhead.ts';
import { addDays, type Day, formatDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { translator } from '#app/locales/translator.ts';
import type { Statement } from '../statement-data.ts';
import { drawFactGrid } from './draw-fact-grid.ts';
import type { StatementSheet } from './statement-sheet.ts';

/** The company on the left, the word "statement" and its period on the right, and under them for which property and for whom it is. */
export function drawHead(sheet: StatementSheet, statement: Statement, issuedOn: Day): void {
  const { language } = sheet;
  drawLetterhead(sheet, {
    company: sheet.sender,
    title: translator(language, 'statements')('title'),
    subtitle: formatPeriod(statement.period, language),
  });
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
