import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { isMetered } from '#app/domain/fees/fee-item-input.ts';
import type { FeeItemFormFields } from './fee-item-fields.tsx';
import { FixedFact } from './fixed-fact.tsx';

const cycles = [1, 3, 6, 12, 0] as const;
const timings = ['advance', 'arrears'] as const;

/** When an item is billed and when its bills are due. */
export function CycleFields({ fields, isBilled }: { fields: FeeItemFormFields; isBilled: boolean }) {
  const { t } = useTranslation('billing');
  const metered = isMetered(String(fields.kind.value));
  const cycle = Number(fields.cycleMonths.value) as (typeof cycles)[number];
  const timing = fields.timing.value as (typeof timings)[number];
  return (
    <div className="space-y-5">
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {isBilled ? (
          <FixedFact
            field={fields.cycleMonths}
            label={t('feeItems.cycleLabel')}
            text={t(`feeItems.cycle.${cycle}`)}
          />
        ) : (
          <SelectField
            field={fields.cycleMonths}
            label={t('feeItems.cycleLabel')}
            options={cycles
              .filter((months) => !metered || months !== 0)
              .map((months) => ({ value: String(months), label: t(`feeItems.cycle.${months}`) }))}
          />
        )}
        <TextField
          field={fields.dueDay}
          label={t('feeItems.dueDay')}
          hint={t('feeItems.dueDayHint')}
          inputMode="numeric"
          suffix={t('feeItems.dueDaySuffix')}
        />
      </div>
      {isBilled ? (
        <FixedFact
          field={fields.timing}
          label={t('feeItems.timingLabel')}
          text={t(`feeItems.timing.${timing}.label`)}
        />
      ) : metered || cycle === 0 ? (
        <p className="text-muted text-sm">
          {metered ? t('feeItems.timingMetered') : t('feeItems.timingOnce')}
        </p>
      ) : (
        <ChoiceField
          field={fields.timing}
          look="cards"
          columns={2}
          label={t('feeItems.timingLabel')}
          options={timings.map((value) => ({
            value,
            label: t(`feeItems.timing.${value}.label`),
            hint: t(`feeItems.timing.${value}.hint`),
          }))}
        />
      )}
    </div>
  );
}
