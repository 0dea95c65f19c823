import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReceiptView } from '#app/domain/receipts/receipt-view.ts';
import { ReceiptStatus } from './receipt-status.tsx';

/** The receipts of one payment: the one that stands and those it replaced. */
export function ReceiptsOfPayment({ receipts }: { receipts: readonly ReceiptView[] }) {
  const { t } = useTranslation('receipts');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line text-sm">
      {receipts.map((receipt) => (
        <li
          key={receipt.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0"
        >
          <TextLink to={`/console/money/receipts/${receipt.id}`}>
            {t('detail.title', { number: receipt.label })}
          </TextLink>
          <ReceiptStatus status={receipt.status} />
          <span className="figures ml-auto text-muted text-xs">{format.moment(receipt.issuedAt)}</span>
        </li>
      ))}
    </ul>
  );
}
