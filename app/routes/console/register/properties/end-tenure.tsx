import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import type { TenureView } from '#app/domain/properties/read-tenures.ts';
import { tenureEndFields } from '#app/domain/properties/tenure-fields.ts';
import type { Day } from '#app/kernel/dates.ts';

/** Asks from which day on a person no longer holds the property. */
export function EndTenure({ tenure, today }: { tenure: TenureView; today: Day }) {
  const { t } = useTranslation(['people', 'common']);
  const { name } = tenure.person;
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ghost" aria-label={`${t('people:tenures.leave')} · ${name}`}>
          {t('people:tenures.leave')}
        </Button>
      }
      title={t('people:tenures.endTitle', { name })}
      description={t('people:tenures.endDescription')}
    >
      <Form id={`leave-${tenure.id}`} schema={tenureEndFields} defaultValue={{ endsOn: today }}>
        {(fields) => (
          <>
            <input type="hidden" name="name" value={name} />
            <DateField field={fields.endsOn} label={t('people:tenures.endsOn')} />
            <FormActions>
              <SubmitButton>{t('people:tenures.endAction')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('common:action.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
