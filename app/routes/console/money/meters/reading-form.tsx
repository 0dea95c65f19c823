import { useFetcher } from '@remix-run/react';
import { CircleCheck, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { Day } from '#app/kernel/dates.ts';
import type { ComparedMeter } from './compare-reading.ts';
import { PhotoInput } from './photo-input.tsx';
import { ReadingHint } from './reading-hint.tsx';
import { readingSchema } from './reading-schema.ts';
import type { RecordReply } from './record-reply.ts';
import { useQuantity } from './use-quantity.ts';

type ReadingFormProps = { meterId: string; meter: ComparedMeter; unit: string | null; today: Day };

/** The next reading of a meter; while it is typed it tells what was used, and whether it will be held. */
export function ReadingForm({ meterId, meter, unit, today }: ReadingFormProps) {
  const { t } = useTranslation('meters');
  const quantity = useQuantity();
  const fetcher = useFetcher<RecordReply>();
  const recorded = fetcher.state === 'idle' ? fetcher.data?.recorded : undefined;
  return (
    <Form
      key={recorded ? `${recorded.readOn}${recorded.value}` : 'new'}
      id="reading"
      schema={readingSchema}
      fetcher={fetcher}
      action={`/console/money/meters/${meterId}/reading`}
      encType="multipart/form-data"
      defaultValue={{ readOn: today }}
      className="gap-4"
    >
      {(fields) => (
        <>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField
              field={fields.value}
              label={t('value')}
              inputMode="decimal"
              autoComplete="off"
              suffix={unit && meter.multiplier === '1' ? quantity('0', unit).replace(/^0\s*/, '') : undefined}
            />
            <DateField field={fields.readOn} label={t('readOn')} max={today} />
          </div>
          <ReadingHint
            typed={fields.value.value ?? ''}
            readOn={fields.readOn.value ?? today}
            meter={meter}
            rolledOver={fields.rolledOver.value === 'on'}
            unit={unit}
          />
          {meter.maxValue && <CheckboxField field={fields.rolledOver} label={t('reading.rolledOver')} />}
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="secondary">{t('reading.save')}</SubmitButton>
            <PhotoInput />
          </div>
          {recorded && (
            <p role="status" className="flex items-start gap-1.5 text-sm">
              {recorded.status === 'held' ? (
                <Hourglass aria-hidden className="mt-0.75 size-4 shrink-0 text-warning" />
              ) : (
                <CircleCheck aria-hidden className="mt-0.75 size-4 shrink-0 text-positive" />
              )}
              {recorded.status === 'held'
                ? t('reading.held')
                : t('reading.savedUsed', { used: quantity(recorded.consumption, unit) })}
            </p>
          )}
        </>
      )}
    </Form>
  );
}
