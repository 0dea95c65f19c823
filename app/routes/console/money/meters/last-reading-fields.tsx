import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { MeterDetail } from '#app/domain/meters/get-meter.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ReadingHint } from './reading-hint.tsx';

type LastReadingFieldsProps = {
  fields: { value: Field; readOn: Field; rolledOver: Field };
  meter: MeterDetail;
  today: Day;
};

/** The last reading of a meter that goes out of use. */
export function LastReadingFields({ fields, meter, today }: LastReadingFieldsProps) {
  const { t } = useTranslation('meters');
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          field={fields.value}
          label={t('replace.lastValue')}
          inputMode="decimal"
          autoComplete="off"
        />
        <DateField field={fields.readOn} label={t('readOn')} max={today} />
      </div>
      <ReadingHint
        typed={String(fields.value.value ?? '')}
        readOn={String(fields.readOn.value ?? today)}
        meter={{ ...meter, last: meter.lastReal }}
        rolledOver={fields.rolledOver.value === 'on'}
        unit={meter.feeItem.unit}
      />
      {meter.maxValue && <CheckboxField field={fields.rolledOver} label={t('reading.rolledOver')} />}
    </>
  );
}
