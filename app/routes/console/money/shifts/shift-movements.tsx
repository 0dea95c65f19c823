import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ShiftDetail } from '#app/domain/counter/get-shift.ts';

type ShiftMovementsProps = { movements: ShiftDetail['movements']; currency: string };

/** Cash that went between the drawer and the bank, one by one. */
export function ShiftMovements({ movements, currency }: ShiftMovementsProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  return (
    <Card title={t('report.movements')} padding="flush">
      <ul className="divide-y divide-line border-line border-t text-sm">
        {movements.map(({ id, kind, amount, note, createdAt }) => (
          <li key={id} className="flex items-baseline gap-4 px-4 py-2.5 sm:px-5">
            <span className="min-w-0 flex-1">
              {t(`move.${kind}`)}
              <span className="block text-muted text-xs">
                {[format.moment(createdAt), note].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="figures">{format.money(amount, currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
