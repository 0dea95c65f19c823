import { useTranslation } from 'react-i18next';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ChargesSummary } from '#app/domain/charges-import/check-charges.ts';

/** How much a table holds, in numbers and in money. */
export function Brings({ summary, currency }: { summary: ChargesSummary; currency: string }) {
  const { t } = useTranslation('charges');
  const format = useFormat();
  const money = (text: string) => format.money(BigInt(text), currency);
  return (
    <section aria-labelledby="brings" className="space-y-3">
      <h2 id="brings" className="font-semibold text-base">
        {t('brings.title')}
      </h2>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile
          label={t('brings.bills')}
          value={format.number(summary.bills)}
          note={t('brings.billed', { amount: money(summary.billed) })}
        />
        <StatTile
          label={t('brings.payments')}
          value={format.number(summary.payments)}
          note={t('brings.paid', { amount: money(summary.paid) })}
        />
        <StatTile
          label={t('brings.prepaid')}
          value={format.number(summary.prepaid)}
          note={t('brings.prepaidAmount', { amount: money(summary.prepaidAmount) })}
        />
        <StatTile label={t('brings.properties')} value={format.number(summary.properties)} />
      </div>
      {summary.knownBills > 0 && (
        <p className="text-muted text-sm">{t('brings.known', { count: summary.knownBills })}</p>
      )}
    </section>
  );
}
