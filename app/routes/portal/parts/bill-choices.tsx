import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BillFacts } from './bill-facts.tsx';

type BillChoicesProps = { bills: OwnBill[]; frame: PortalFrame; ticked: boolean };

/** Bills to tick: a tap on a bill ticks it, the arrow opens it. `ticked` is how they start; the browser keeps what they are. */
export function BillChoices({ bills, frame, ticked }: BillChoicesProps) {
  const { t, i18n } = useTranslation('portal');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {bills.map((bill) => {
        const period = formatPeriod(bill.period, i18n.language);
        return (
          <li key={bill.id} className="flex has-checked:bg-brand-soft/50">
            <label className="flex min-h-17 min-w-0 flex-1 items-center gap-3 py-3 pl-4">
              <input
                type="checkbox"
                name="billId"
                value={bill.id}
                defaultChecked={ticked}
                className="tick size-5"
              />
              <BillFacts bill={bill} period={period} frame={frame} format={format} />
            </label>
            <Link
              to={`/bills/${bill.id}`}
              prefetch="intent"
              aria-label={t('bills.details', { name: bill.feeItemName, period })}
              className="grid w-11 shrink-0 place-items-center text-faint hover:text-ink"
            >
              <ChevronRight aria-hidden className="size-4.5" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
