import { Replace } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { MeterDetail } from '#app/domain/meters/get-meter.ts';
import type { Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { DialFields } from './dial-fields.tsx';
import { LastReadingFields } from './last-reading-fields.tsx';
import { replaceSchema } from './reading-schema.ts';

/** Asks for the old meter's last reading and for the new meter. */
export function ReplaceMeter({ meter, today }: { meter: MeterDetail; today: Day }) {
  const { t } = useTranslation('meters');
  const known = { readOn: today, firstValue: '0', multiplier: meter.multiplier, maxValue: meter.maxValue };
  return (
    <FormDialog
      form="replace"
      trigger={
        <Button size="sm">
          <Replace aria-hidden />
          {t('replace.action')}
        </Button>
      }
      title={t('replace.title', { number: meter.number })}
      description={t('replace.text')}
    >
      <Form id="replace" schema={replaceSchema} defaultValue={known}>
        {(fields) => (
          <>
            <LastReadingFields fields={fields} meter={meter} today={today} />
            <fieldset className="grid items-start gap-4 border-line border-t pt-4 sm:grid-cols-2">
              <legend className="sr-only">{t('replace.next')}</legend>
              <TextField field={fields.number} label={t('replace.newNumber')} autoComplete="off" />
              <TextField
                field={fields.firstValue}
                label={t('replace.firstValue')}
                inputMode="decimal"
                autoComplete="off"
              />
              <DialFields maxValue={fields.maxValue} multiplier={fields.multiplier} />
            </fieldset>
            <FormActions>
              <SubmitButton>{t('replace.action')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
