import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { priceKind, unitSymbol } from './use-fee-item-words.ts';

type PriceFieldsProps = {
  fields: Record<'validFrom' | 'unitPrice' | 'surcharge', Field>;
  item: Pick<FeeItemView, 'kind' | 'cycleMonths' | 'quantityUnit'>;
  currency: string;
};

/** A price, in more decimals than the currency has if need be, and the day from which it is good. */
export function PriceFields({ fields, item, currency }: PriceFieldsProps) {
  const { t, i18n } = useTranslation('billing');
  const symbol =
    new Intl.NumberFormat(i18n.language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency;
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        field={fields.unitPrice}
        label={t('feeItems.unitPrice')}
        inputMode="decimal"
        autoComplete="off"
        prefix={symbol}
        suffix={t(`feeItems.per.${priceKind(item)}`, { unit: unitSymbol(item.quantityUnit) || '…' })}
      />
      <DateField field={fields.validFrom} label={t('feeItems.validFrom')} />
      {item.kind === 'per_area' && (
        <TextField
          field={fields.surcharge}
          label={t('feeItems.surcharge')}
          hint={t('feeItems.surchargeHint')}
          inputMode="decimal"
          autoComplete="off"
          prefix={symbol}
          suffix={t('feeItems.per.fixed')}
        />
      )}
    </div>
  );
}
