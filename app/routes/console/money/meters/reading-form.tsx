import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { ReadingView } from '#app/domain/meters/reading-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ReadingHint } from './reading-hint.tsx';
import { readingSchema } from './reading-schema.ts';
import { useQuantity } from './use-quantity.ts';

type ReadingFormProps = { last: ReadingView | null; unit: string | null; today: Day };

/** The next reading of a meter; while it is typed it tells what was used, and warns of a value that fell. */
export function ReadingForm({ last, unit, today }: ReadingFormProps) {
  const { t } = useTranslation('billing');
  const quantity = useQuantity();
  return (
    <Form id="reading" schema={readingSchema} defaultValue={{ readOn: today }} className="gap-4">
      {(fields) => (
        <>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField
              field={fields.value}
              label={t('meters.value')}
              inputMode="decimal"
              autoComplete="off"
              suffix={unit ? quantity('0', unit).replace(/^0\s*/, '') : undefined}
            />
            <DateField field={fields.readOn} label={t('meters.readOn')} max={today} />
          </div>
          {last && <ReadingHint typed={fields.value.value ?? ''} last={last} unit={unit} />}
          <SubmitButton variant="secondary">{t('meters.save')}</SubmitButton>
        </>
      )}
    </Form>
  );
}
