import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { discountKinds } from '#app/domain/discounts/discount-fields.ts';

type DiscountFieldsProps = {
  fields: Record<'kind' | 'feeItemId' | 'percent' | 'startsOn' | 'endsOn' | 'reason', Field>;
  feeItems: readonly { id: string; name: string }[];
};

/** What is let off, of which item, on which days, and why. */
export function DiscountFields({ fields, feeItems }: DiscountFieldsProps) {
  const { t } = useTranslation('fees');
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <SelectField
          field={fields.kind}
          label={t('discounts.kindLabel')}
          options={discountKinds.map((value) => ({ value, label: t(`discounts.kind.${value}`) }))}
        />
        <TextField
          field={fields.percent}
          label={t('discounts.percent')}
          inputMode="decimal"
          autoComplete="off"
          suffix="%"
        />
        <SelectField
          field={fields.feeItemId}
          label={t('discounts.feeItem')}
          optional={false}
          placeholder={t('discounts.allItems')}
          options={feeItems.map(({ id, name }) => ({ value: id, label: name }))}
          className="sm:col-span-2"
        />
        <DateField field={fields.startsOn} label={t('discounts.startsOn')} />
        <DateField field={fields.endsOn} label={t('discounts.endsOn')} hint={t('discounts.endsOnHint')} />
      </div>
      <TextareaField field={fields.reason} label={t('discounts.reason')} rows={2} />
    </>
  );
}
