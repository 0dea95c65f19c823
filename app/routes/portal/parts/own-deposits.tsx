import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DepositView } from '#app/domain/deposits/deposit-view.ts';

/** What the company holds for the owner until it goes back. */
export function OwnDeposits({ deposits, currency }: { deposits: readonly DepositView[]; currency: string }) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  return (
    <Card title={t('deposits.own.title')} description={t('deposits.own.text')} padding="flush">
      <ul className="divide-y divide-line border-line border-t text-sm">
        {deposits.map(({ id, kind, number, property, takenOn, amount, heldAmount }) => (
          <li key={id} className="flex items-baseline gap-4 px-4 py-3 sm:px-5">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{t(`deposits.kinds.${kind}`)}</span>
              <span className="figures block text-muted text-xs">
                {property.code} · {format.day(takenOn)} · {t('deposits.name', { number: number.toString() })}
              </span>
            </span>
            <span className="figures shrink-0 text-right">
              <span className="font-medium">{format.money(heldAmount, currency)}</span>
              {heldAmount < amount && (
                <span className="block text-muted text-xs">
                  {t('deposits.own.heldOf', {
                    held: format.money(heldAmount, currency),
                    amount: format.money(amount, currency),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
