import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MoveOutcome } from '#app/domain/properties/moves/move-outcome.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { PreviewSum } from './preview-sum.tsx';

/** What a move does to the bills, figure by figure. */
export function MovePreview({ preview, currency }: { preview: MoveOutcome; currency: string }) {
  const { t, i18n } = useTranslation('moves');
  const format = useFormat();
  const money = (amount: bigint) => format.money(amount, currency);
  const period = (of: { start: string; end: string }) => formatPeriod(of, i18n.language);
  const { corrected, billed, left } = preview;
  const released = corrected.reduce((sum, bill) => sum + bill.released, 0n);
  return (
    <Card title={t('preview.title')}>
      <div className="space-y-5 text-sm" aria-live="polite">
        {corrected.length === 0 && billed.length === 0 && (
          <p className="text-muted">{t('preview.noBills')}</p>
        )}
        {corrected.length > 0 && (
          <PreviewSum
            title={t('preview.credited')}
            total={money(corrected.reduce((sum, { credited }) => sum + credited, 0n))}
            lines={corrected.map((bill) => ({
              id: bill.billId,
              title: `${bill.feeItemName} ${period(bill.period)}`,
              text: [
                bill.personName ?? t('preview.nobody'),
                bill.kept > 0n
                  ? t('preview.keeps', { amount: money(bill.kept), day: format.day(bill.from) })
                  : t('preview.takenBack'),
              ].join(' · '),
              amount: `−${money(bill.credited)}`,
            }))}
          />
        )}
        {released > 0n && <p>{t('preview.released', { amount: money(released) })}</p>}
        {billed.length > 0 && (
          <PreviewSum
            title={t('preview.billed')}
            total={money(billed.reduce((sum, { amount }) => sum + amount, 0n))}
            lines={billed.map((bill) => ({
              id: bill.billId,
              title: `${bill.feeItemName} ${period(bill.period)}`,
              text: [
                bill.personName ?? t('preview.nobody'),
                t('preview.dueOn', { day: format.day(bill.dueOn) }),
              ].join(' · '),
              amount: money(bill.amount),
            }))}
          />
        )}
        {left.length > 0 && (
          <PreviewSum
            title={t('preview.left')}
            lines={left.map(({ personId, name, kind, owes }) => ({
              id: `${personId}-${kind}`,
              title: name,
              text: owes > 0n ? t('preview.owes') : t('preview.owesNothing'),
              amount: owes > 0n ? money(owes) : '',
            }))}
          />
        )}
      </div>
    </Card>
  );
}
