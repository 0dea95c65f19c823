import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { couponKinds, couponUses } from '#app/domain/coupons/coupon-words.ts';

type CouponWorthFieldsProps = {
  fields: Record<'kind' | 'amount' | 'percent' | 'maxAmount' | 'minSpend' | 'usedFor', Field>;
  currency: string;
};

/** What a coupon takes off, from what amount on, and of what. */
export function CouponWorthFields({ fields, currency }: CouponWorthFieldsProps) {
  const { t } = useTranslation('quotations');
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          field={fields.kind}
          label={t('settings.kind')}
          options={couponKinds.map((value) => ({ value, label: t(`settings.kinds.${value}`) }))}
        />
        {fields.kind.value === 'percent' ? (
          <TextField
            field={fields.percent}
            label={t('settings.percent')}
            inputMode="numeric"
            suffix="%"
            optional={false}
          />
        ) : (
          <MoneyField
            field={fields.amount}
            label={t('settings.amount')}
            currency={currency}
            optional={false}
          />
        )}
      </div>
      {fields.kind.value === 'percent' && (
        <MoneyField field={fields.maxAmount} label={t('settings.maxAmount')} currency={currency} />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          field={fields.usedFor}
          label={t('settings.usedFor')}
          options={couponUses.map((value) => ({ value, label: t(`settings.usedForOptions.${value}`) }))}
        />
        <MoneyField field={fields.minSpend} label={t('settings.minSpend')} currency={currency} />
      </div>
    </>
  );
}
