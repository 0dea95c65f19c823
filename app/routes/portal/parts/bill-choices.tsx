import { Link } from '@remix-run/react';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import { BillFacts } from './bill-facts.tsx';
import { useRowWords } from './use-row-words.ts';

type BillChoicesProps = { bills: OwnBill[]; frame: PortalFrame; ticked: boolean };

/** Bills to tick: a tap on a bill ticks it, the arrow opens it. `ticked` is how they start; the browser keeps what they are. */
export function BillChoices({ bills, frame, ticked }: BillChoicesProps) {
  const words = useRowWords();
  const { t, periodOf } = words;
  return (
    <ul className="divide-y divide-line">
      {bills.map((bill, index) => (
        <li key={bill.id} className="flex has-checked:bg-brand-soft/50">
          <label className="flex min-h-17 min-w-0 flex-1 items-center gap-3 py-3 pl-4 sm:pl-5">
            <input
              type="checkbox"
              name="billId"
              value={bill.id}
              defaultChecked={ticked}
              className="tick size-5"
            />
            <BillFacts bill={bill} frame={frame} {...words} />
          </label>
          {/* All of them lead to one route, which needs to be discovered once. */}
          <Link
            to={`/bills/${bill.id}`}
            prefetch="intent"
            discover={index === 0 ? 'render' : 'none'}
            aria-label={t('bills.details', {
              name: bill.feeItemName,
              period: periodOf(bill),
            })}
            className="row-arrow grid w-11 sm:w-13 shrink-0 place-items-center hover:bg-hover"
          />
        </li>
      ))}
    </ul>
  );
}
