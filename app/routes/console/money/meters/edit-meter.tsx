import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { MeterDetail } from '#app/domain/meters/get-meter.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { DialFields } from './dial-fields.tsx';
import { editSchema } from './reading-schema.ts';

/** Puts right what is known of a meter. */
export function EditMeter({ meter }: { meter: MeterDetail }) {
  const { t } = useTranslation('meters');
  const { number, place, maxValue, multiplier } = meter;
  return (
    <FormDialog
      form="edit"
      trigger={
        <Button size="sm">
          <Pencil aria-hidden />
          {t('edit')}
        </Button>
      }
      title={`${t('edit')} ${number}`}
    >
      <Form id="edit" schema={editSchema} defaultValue={{ number, place, maxValue, multiplier }}>
        {(fields) => (
          <>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <TextField field={fields.number} label={t('number')} autoComplete="off" />
              <TextField field={fields.place} label={t('place')} optional autoComplete="off" />
              <DialFields maxValue={fields.maxValue} multiplier={fields.multiplier} />
            </div>
            <FormActions>
              <SubmitButton>{t('save')}</SubmitButton>
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
