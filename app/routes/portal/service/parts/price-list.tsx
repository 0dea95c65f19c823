import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { ReportForm } from '#app/domain/tickets/report/report-form.ts';

/** What it may cost, before anybody comes. */
export function PriceList({ prices, currency }: { prices: ReportForm['prices']; currency: string }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  return (
    <details className="rounded-lg border border-line bg-surface px-4 py-3">
      <summary className="min-h-6 cursor-pointer font-medium text-sm">{t('prices.title')}</summary>
      <p className="mt-1 text-muted text-sm">{t('prices.text')}</p>
      <ul className="mt-2 divide-y divide-line text-sm">
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
