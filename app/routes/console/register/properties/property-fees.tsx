import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { ChargedFee } from '#app/domain/properties/read-charged-fees.ts';
import { useFeeItemWords } from '../../money/fee-items/use-fee-item-words.ts';
import { paths } from '../../paths.ts';

/** The fee items that a property is charged, with the price of today. */
export function PropertyFees({ fees, currency }: { fees: readonly ChargedFee[]; currency: string }) {
  const { t } = useTranslation('people');
  const words = useFeeItemWords(currency);
  return (
    <Card title={t('property.fees')}>
      {fees.length === 0 ? (
        <p className="text-muted text-sm">{t('property.noFees')}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {fees.map((fee) => (
            <li key={fee.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5 text-sm">
              <TextLink to={paths.feeItem(fee.id)} className="min-w-0 flex-1 basis-40">
                {fee.name}
              </TextLink>
              <span className="figures">{words.currentPrice(fee, fee.price) ?? t('property.noPrice')}</span>
              <span className="w-full text-muted text-xs">{words.cycle(fee)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
