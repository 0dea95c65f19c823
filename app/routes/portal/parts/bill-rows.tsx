import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BillFacts } from './bill-facts.tsx';

type BillRowsProps = { bills: OwnBill[]; frame: PortalFrame; named?: boolean };

/** Bills to open. `named`: with the property of each. */
export function BillRows({ bills, frame, named = false }: BillRowsProps) {
  const { i18n } = useTranslation();
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {bills.map((bill) => (
        <li key={bill.id}>
          <Link
            to={`/bills/${bill.id}`}
            prefetch="intent"
            className="flex min-h-17 items-center gap-3 py-3 pr-3 pl-4 hover:bg-hover"
          >
            <BillFacts
              bill={bill}
              period={formatPeriod(bill.period, i18n.language)}
              frame={frame}
              format={format}
              place={named ? frame.properties.find(({ id }) => id === bill.propertyId)?.title : undefined}
            />
            <ChevronRight aria-hidden className="size-4.5 shrink-0 text-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
