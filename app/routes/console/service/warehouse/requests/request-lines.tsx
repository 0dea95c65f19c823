import { useTranslation } from 'react-i18next';
import type { MaterialRequestLineView } from '#app/domain/warehouse/requests/lines-of-requests.ts';
import { useAmountOf } from '../use-amount-of.ts';

/** What was asked for, handed out and came back. */
export function RequestLines({ lines }: { lines: readonly MaterialRequestLineView[] }) {
  const { t } = useTranslation('warehouse');
  const amountOf = useAmountOf();
  return (
    <ul className="divide-y divide-line border-line border-y">
      {lines.map((line) => (
        <li key={line.materialId} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5">
          <span className="min-w-0 flex-1 basis-40">
            {line.name} <span className="text-muted text-sm">{line.specification}</span>
          </span>
          <span className="figures text-sm">
            {t('requests.wanted')} {amountOf(line.quantity, line.unit)}
          </span>
          {line.issued !== '0' && (
            <span className="figures text-sm">
              {t('requests.issued')} {amountOf(line.issued)}
            </span>
          )}
          {line.returned !== '0' && (
            <span className="figures text-sm">
              {t('requests.returned')} {amountOf(line.returned)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
