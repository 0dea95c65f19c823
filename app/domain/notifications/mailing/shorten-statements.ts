import type { MailStatement } from '#app/emails/mail-statement.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';

/** Mail programs cut a long mail off (Gmail at 102 kB), so whoever holds hundreds of properties gets the rest summed up. */
export const longestList = 40;

/**
 * At most `longestList` statements, of which the last sums the rest up by fee item, period and due day. The total stays the same.
 */
export function shortenStatements(statements: MailStatement[], language: Language): MailStatement[] {
  if (statements.length <= longestList) return statements;
  const shown = statements.slice(0, longestList - 1);
  const rest = statements.slice(longestList - 1);
  const sums = new Map<string, MailStatement['bills'][number]>();
  for (const bill of rest.flatMap((statement) => statement.bills)) {
    const key = [bill.feeItem, bill.period.start, bill.period.end, bill.dueDay].join('\n');
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, amount: sum.amount + bill.amount } : bill);
  }
  const t = translator(language, 'notifications');
  return [
    ...shown,
    { propertyName: t('otherProperties', { count: rest.length }), bills: [...sums.values()] },
  ];
}
