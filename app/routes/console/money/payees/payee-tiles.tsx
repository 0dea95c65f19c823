import { useTranslation } from 'react-i18next';
import { CountedAt } from '#app/components/counted-at.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayeeDetail } from '#app/domain/payees/get-payee.ts';

/** What was charged for the payee since the beginning, what came in, what was handed on, and what is still in the company's hands. */
export function PayeeTiles({ payee, currency }: { payee: PayeeDetail; currency: string }) {
  const { t } = useTranslation('payees');
  const format = useFormat();
  const { billed, collected, settled, pending } = payee;
  const open = collected - settled - pending;
  const notes = [
    pending > 0n ? `${t('pending')} ${format.money(pending, currency)}` : null,
    open < 0n ? t('tookBack') : null,
  ].filter((note) => note !== null);
  return (
    <section className="space-y-2">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile label={t('billed')} value={format.money(billed, currency)} />
        <StatTile label={t('collected')} value={format.money(collected, currency)} />
        <StatTile label={t('settled')} value={format.money(settled, currency)} />
        <StatTile label={t('open')} value={format.money(open, currency)} note={notes.join(' · ')} />
      </div>
      <CountedAt at={payee.countedAt} />
    </section>
  );
}
