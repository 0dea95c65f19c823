import { CircleOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { MeterDetail } from '#app/domain/meters/get-meter.ts';
import type { Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { LastReadingFields } from './last-reading-fields.tsx';
import { retireSchema } from './reading-schema.ts';

/** Asks for the last reading before a meter goes out of use. */
export function RetireMeter({ meter, today }: { meter: MeterDetail; today: Day }) {
  const { t } = useTranslation('meters');
  return (
    <FormDialog
      form="retire"
      trigger={
        <Button size="sm">
          <CircleOff aria-hidden />
          {t('retire.action')}
        </Button>
      }
      title={t('retire.title', { number: meter.number })}
      description={t('retire.text')}
    >
      <Form id="retire" schema={retireSchema} defaultValue={{ readOn: today }}>
        {(fields) => (
          <>
            <LastReadingFields fields={fields} meter={meter} today={today} />
            <FormActions>
              <SubmitButton variant="danger">{t('retire.action')}</SubmitButton>
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
