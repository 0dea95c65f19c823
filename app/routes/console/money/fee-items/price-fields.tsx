import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { currencySymbol } from './currency-symbol.ts';
import { ParameterFields } from './parameter-fields.tsx';
import { TierFields } from './tier-fields.tsx';
import { priceKind, unitSymbol } from './use-fee-item-words.ts';

export type PriceFormFields = Record<'validFrom' | 'unitPrice' | 'surcharge' | 'tiers' | 'parameters', Field>;

type PriceFieldsProps = {
  fields: PriceFormFields;
  form: RowsForm;
  item: Pick<FeeItemView, 'kind' | 'cycleMonths' | 'quantityUnit' | 'formula'>;
  currency: string;
  /** The parameters of the price before, to begin with. */
  parameters?: Record<string, string>;
};

/** A price as its kind of item has it, in more decimals than the currency has if need be, and the day from which it is good. */
export function PriceFields({ fields, form, item, currency, parameters }: PriceFieldsProps) {
  const { t, i18n } = useTranslation('billing');
  const symbol = currencySymbol(currency, i18n.language);
  const unit = unitSymbol(item.quantityUnit) || '…';
  const validFrom = <DateField field={fields.validFrom} label={t('feeItems.validFrom')} />;
  if (item.kind === 'tiered')
    return (
      <div className="space-y-5">
        {validFrom}
        <TierFields field={fields.tiers} form={form} symbol={symbol} unit={unit} />
      </div>
    );
  if (item.kind === 'formula')
    return (
      <div className="space-y-5">
        {validFrom}
        <ParameterFields
          field={fields.parameters}
          form={form}
          formula={item.formula ?? ''}
          defaults={parameters}
        />
      </div>
    );
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        field={fields.unitPrice}
        label={t('feeItems.unitPrice')}
        optional={item.kind === 'shared'}
        inputMode="decimal"
        autoComplete="off"
        prefix={symbol}
        suffix={t(`feeItems.per.${priceKind(item)}`, { unit })}
      />
      {validFrom}
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
