import type { TFunction } from 'i18next';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import type { Format } from '#app/kernel/format.ts';

/** What rows of bills need to speak; found once for a list, because a hook in each row is what a long list spends its time on. */
export type RowWords = {
  t: TFunction<'portal'>;
  format: Format;
  /** A bill's period in the reader's form. */
  periodOf: (bill: OwnBill) => string;
};

type BillFactsProps = RowWords & {
  bill: OwnBill;
  frame: Pick<PortalFrame, 'today' | 'currency'>;
  /** Named where bills of several properties stand in one list. */
  place?: string;
};

/** A bill in a list: what for, for when, until when, how much is left. */
export function BillFacts({ bill, frame, place, t, format, periodOf }: BillFactsProps) {
  const { feeItemName, amount, paidAmount, creditedAmount, paidOn } = bill;
  const due = amount - paidAmount - creditedAmount;
  const open = due > 0n;
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-ink">{feeItemName}</span>
        {place && <span className="block truncate text-muted text-sm">{place}</span>}
        <span className="block text-muted text-sm">
          {periodOf(bill)}
          {open
            ? dueText(bill, frame, { t, format })
            : paidOn && (
                <>
                  {' · '}
                  <span className="whitespace-nowrap">
                    {t('bills.paidOn', { day: format.shortDay(paidOn, frame.today) })}
                  </span>
                </>
              )}
        </span>
      </span>
      <span className="figures shrink-0 text-right font-semibold text-ink">
        {format.money(open ? due : amount, frame.currency)}
        {open && paidAmount > 0n && (
          <span className="block font-normal text-muted text-xs">
            {t('bills.partPaid', { amount: format.money(paidAmount, frame.currency) })}
          </span>
        )}
      </span>
    </>
  );
}

/** When an open bill is due: a word of warning where it is late or due today, the day otherwise. */
function dueText(
  { dueOn, overdueDays }: OwnBill,
  { today }: Pick<PortalFrame, 'today'>,
  { t, format }: Pick<RowWords, 't' | 'format'>,
) {
  if (overdueDays > 0)
    return (
      <>
        {' '}
        <b className="whitespace-nowrap font-medium text-danger">
          {t('bills.overdueDays', { count: overdueDays })}
        </b>
      </>
    );
  if (dueOn === today)
    return (
      <>
        {' '}
        <b className="whitespace-nowrap font-medium text-warning">{t('bills.dueToday')}</b>
      </>
    );
  return (
    <>
      {' · '}
      <span className="whitespace-nowrap">{t('bills.dueBy', { day: format.shortDay(dueOn, today) })}</span>
    </>
  );
}
