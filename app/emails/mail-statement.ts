import { type Day, formatDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { MailTable } from './mail-content.ts';

/** The bills of one property that a mail is about. A person with several properties gets one mail with several statements. */
export type MailStatement = {
  propertyName: string;
  bills: {
    feeItem: string;
    /** Half open. */
    period: { start: Day; end: Day };
    dueDay: Day;
    /** What is still due, in minor units. */
    amount: bigint;
  }[];
};

export type StatementsView = {
  tables: MailTable[];
  /** Of all statements, in the reader's form. */
  total: string;
  /** The earliest, in the reader's form. */
  dueDay: string;
  properties: string;
  count: number;
};

/** Throws RangeError where there is no bill: a statement about nothing must not be sent. */
export function viewStatements(
  statements: readonly MailStatement[],
  currency: string,
  language: Language,
): StatementsView {
  const t = translator(language, 'emails');
  const bills = statements.flatMap((statement) => statement.bills);
  const earliest = bills.map((bill) => bill.dueDay).sort()[0];
  if (earliest === undefined) throw new RangeError('no bills');
  const money = (amount: bigint) => formatMoney(amount, currency, language);
  const sum = (of: MailStatement['bills']) => of.reduce((total, bill) => total + bill.amount, 0n);
  return {
    tables: statements.map((statement) => ({
      title: statement.propertyName,
      rows: statement.bills.map((bill) => ({
        label: bill.feeItem,
        detail: t('bill.detail', {
          period: formatPeriod(bill.period, language),
          dueDay: formatDay(bill.dueDay, language),
        }),
        value: money(bill.amount),
      })),
      ...(statements.length > 1 && {
        total: { label: t('bill.subtotal'), value: money(sum(statement.bills)) },
      }),
    })),
    total: money(sum(bills)),
    dueDay: formatDay(earliest, language),
    properties: new Intl.ListFormat(language).format(statements.map((statement) => statement.propertyName)),
    count: bills.length,
  };
}
