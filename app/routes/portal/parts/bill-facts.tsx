import { useTranslation } from 'react-i18next';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import type { Format } from '#app/kernel/format.ts';
import { BillDue } from './bill-due.tsx';

type BillFactsProps = {
  bill: OwnBill;
  /** Already in the reader's form. */
  period: string;
  frame: Pick<PortalFrame, 'today' | 'currency'>;
  format: Format;
  /** Named where bills of several properties stand in one list. */
  place?: string;
};

/** A bill in a list: what for, for when, until when, how much is left. */
export function BillFacts({ bill, period, frame, format, place }: BillFactsProps) {
  const { t } = useTranslation('portal');
  const { feeItemName, amount, paidAmount, paidOn } = bill;
  const open = paidAmount < amount;
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-ink">{feeItemName}</span>
        {place && <span className="block truncate text-muted text-sm">{place}</span>}
        <span className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          <span className="after:ml-2 after:text-faint after:content-['·']">{period}</span>
          {open ? (
            <BillDue bill={bill} today={frame.today} format={format} />
          ) : (
            paidOn && <span>{t('bills.paidOn', { day: format.day(paidOn) })}</span>
          )}
        </span>
      </span>
      <span className="shrink-0 text-right">
        <span className="figures block font-semibold text-ink">
          {format.money(open ? amount - paidAmount : amount, frame.currency)}
        </span>
        {open && paidAmount > 0n && (
          <span className="figures block text-muted text-xs">
            {t('bills.partPaid', { amount: format.money(paidAmount, frame.currency) })}
          </span>
        )}
      </span>
    </>
  );
}
