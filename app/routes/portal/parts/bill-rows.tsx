import { Link } from '@remix-run/react';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import { BillFacts } from './bill-facts.tsx';
import { useRowWords } from './use-row-words.ts';

type BillRowsProps = { bills: OwnBill[]; frame: PortalFrame; named?: boolean };

/** Bills to open. `named`: with the property of each. */
export function BillRows({ bills, frame, named = false }: BillRowsProps) {
  const words = useRowWords();
  return (
    <ul className="divide-y divide-line">
      {bills.map((bill, index) => (
        <li key={bill.id}>
          {/* All of them lead to one route, which needs to be discovered once. */}
          <Link
            to={`/bills/${bill.id}`}
            prefetch="intent"
            discover={index === 0 ? 'render' : 'none'}
            className="row-arrow flex min-h-17 items-center gap-3 py-3 pr-3 pl-4 hover:bg-hover sm:pr-4 sm:pl-5"
          >
            <BillFacts
              bill={bill}
              frame={frame}
              place={named ? frame.properties.find(({ id }) => id === bill.propertyId)?.title : undefined}
              {...words}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
