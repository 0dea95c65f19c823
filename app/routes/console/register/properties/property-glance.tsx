import { useTranslation } from 'react-i18next';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';

type PropertyGlanceProps = {
  propertyId: string;
  currency: string;
  /** Minor units; null where the reader may not see bills, or payments. */
  open: { amount: bigint; overdue: bigint } | null;
  prepaid: bigint | null;
  last: { amount: bigint; receivedAt: Date } | null | undefined;
};

/** How a property stands: what is owed, what is late, what is prepaid, what came in last. */
export function PropertyGlance({ propertyId, currency, open, prepaid, last }: PropertyGlanceProps) {
  const { t } = useTranslation('moves');
  const format = useFormat();
  const money = (amount: bigint) => format.money(amount, currency);
  const bills = (status: string) => `/console/money/bills?property=${propertyId}&status=${status}`;
  return (
    <section aria-label={t('glance.label')} className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
      {open && (
        <>
          <StatTile label={t('glance.open')} value={money(open.amount)} to={bills('open')} />
          <StatTile label={t('glance.overdue')} value={money(open.overdue)} to={bills('overdue')} />
        </>
      )}
      {prepaid !== null && (
        <StatTile
          label={t('glance.prepaid')}
          value={money(prepaid)}
          to={`/console/properties/${propertyId}/prepaid`}
        />
      )}
      {last !== undefined && (
        <StatTile
          label={t('glance.lastPayment')}
          value={last ? money(last.amount) : t('glance.never')}
          note={last && format.moment(last.receivedAt)}
        />
      )}
    </section>
  );
}
