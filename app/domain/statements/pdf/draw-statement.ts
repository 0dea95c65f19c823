import { ink, muted, page } from '#app/domain/receipts/pdf/sheet.ts';
import { type Day, formatDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { entryText } from '../entry-text.ts';
import type { Statement } from '../statement-data.ts';
import { drawHead } from './draw-head.ts';
import { drawSummary } from './draw-summary.ts';
import { drawTable } from './draw-table.ts';
import { makeRoom, type StatementSheet } from './statement-sheet.ts';

const HOW_TO_PAY_HEIGHT = 62;

/** One statement from the top of the page that the document stands on. */
export function drawStatement(sheet: StatementSheet, statement: Statement, issuedOn: Day): void {
  const { language, sender } = sheet;
  const t = translator(language, 'statements');
  const money = (amount: bigint) => formatMoney(amount, sender.currency, language);
  drawHead(sheet, statement, issuedOn);
  drawSummary(sheet, statement);
  const { bills, entries } = statement;
  if (bills.length > 0) {
    drawTable(
      sheet,
      t('billsTitle'),
      [
        { label: t('feeItem'), width: 138 },
        { label: t('billPeriod'), width: 162 },
        { label: t('dueOn'), width: 74 },
        { label: t('amount'), width: 79, align: 'right' },
      ],
      bills.map((bill) => ({
        cells: [
          nameOf(bill, t),
          formatPeriod(bill.period, language),
          bill.isCancelled ? '' : formatDay(bill.dueOn, language),
          money(bill.amount),
        ],
        under: { column: 0, lines: bill.computation },
      })),
    );
  }
  if (entries.length > 0) {
    drawTable(
      sheet,
      t('entriesTitle'),
      [
        { label: t('day'), width: 90 },
        { label: t('entry'), width: 294 },
        { label: t('amount'), width: 79, align: 'right' },
      ],
      entries.map((entry) => ({
        cells: [formatDay(entry.day, language), entryText(entry, t), money(entry.owed)],
        under: {
          column: 1,
          lines:
            entry.prepaid === 0n || entry.kind === 'prepaid'
              ? []
              : [
                  t(entry.prepaid > 0n ? 'keptAsPrepaid' : 'takenFromPrepaid', {
                    amount: money(entry.prepaid > 0n ? entry.prepaid : -entry.prepaid),
                  }),
                ],
        },
      })),
    );
  }
  if (statement.closing.owed > 0n) drawHowToPay(sheet);
}

function nameOf(
  { feeItemName, isLateFee, isCancelled }: Statement['bills'][number],
  t: ReturnType<typeof translator<'statements'>>,
): string {
  const name = isLateFee ? t('lateFeeOf', { feeItem: feeItemName }) : feeItemName;
  return isCancelled ? t('cancelled', { bill: name }) : name;
}

function drawHowToPay(sheet: StatementSheet): void {
  const { doc, sender, language } = sheet;
  const t = translator(language, 'statements');
  makeRoom(sheet, HOW_TO_PAY_HEIGHT);
  const width = page.right - page.left;
  doc.font('bold').fontSize(10.5).fillColor(ink).text(t('howToPay'), page.left, doc.y, { width });
  doc.font('regular').fontSize(9.5).fillColor(muted);
  const ways = [
    sender.payAt && t('payOnline', { address: sender.payAt }),
    t('payAtCounter'),
    sender.phone ? t('askPhone', { phone: sender.phone }) : t('askMail', { email: sender.email }),
  ];
  for (const way of ways) if (way) doc.text(way, page.left, doc.y + 3, { width });
}
