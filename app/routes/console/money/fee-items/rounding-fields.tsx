import { useTranslation } from 'react-i18next';
import { SelectField } from '#app/components/form/select-field.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FeeItemFormFields } from './fee-item-fields.tsx';

const roundings = ['half_up', 'half_even', 'up', 'down'] as const;

/** To what the amount of a bill is rounded, and how. */
export function RoundingFields({ fields, currency }: { fields: FeeItemFormFields; currency: string }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const initial = String(fields.roundingUnit.initialValue ?? '1');
  const units = [...new Set(['1', '10', '100', '1000', initial])];
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField
        field={fields.roundingUnit}
        label={t('feeItems.roundingUnit')}
        optional={false}
        options={units.map((unit) => ({ value: unit, label: format.money(BigInt(unit), currency) }))}
      />
      <SelectField
        field={fields.rounding}
        label={t('feeItems.roundingLabel')}
        optional={false}
        options={roundings.map((value) => ({ value, label: t(`feeItems.rounding.${value}`) }))}
      />
    </div>
  );
}
