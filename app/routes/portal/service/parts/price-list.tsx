import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { ReportForm } from '#app/domain/tickets/report/report-form.ts';

/** What it may cost, before anybody comes. */
export function PriceList({ prices, currency }: { prices: ReportForm['prices']; currency: string }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  return (
    <details className="group rounded-lg border border-line bg-surface shadow-xs">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 px-4 font-medium sm:px-5 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{t('prices.title')}</span>
        <ChevronDown aria-hidden className="size-4.5 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <p className="px-4 text-muted text-sm sm:px-5">{t('prices.text')}</p>
      <ul className="mt-2 divide-y divide-line px-4 pb-2 text-sm sm:px-5">
        {prices.map(({ id, name, unit, unitPrice }) => (
          <li key={id} className="flex gap-3 py-2">
            <span className="min-w-0 flex-1">{name}</span>
            <span className="figures">
              {t('prices.each', { price: format.money(unitPrice, currency), unit })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
