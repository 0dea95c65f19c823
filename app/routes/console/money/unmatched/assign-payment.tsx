import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { SuggestedProperty } from '#app/domain/payments/unmatched/suggested-property.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { PropertyField } from '../property-choice/property-field.tsx';
import { assignSchema } from './assign-schema.ts';

type AssignPaymentProps = { standing: string; suggested: SuggestedProperty | null };

/** Says whose a parked payment is. */
export function AssignPayment({ standing, suggested }: AssignPaymentProps) {
  const { t } = useTranslation('payouts');
  const chosen = suggested
    ? { value: suggested.id, label: `${suggested.communityName} ${suggested.code}` }
    : undefined;
  return (
    <FormDialog
      form="assign"
      trigger={<Button variant="primary">{t('unmatched.assign.action')}</Button>}
      title={t('unmatched.assign.title')}
      description={t('unmatched.assign.text', { amount: standing })}
    >
      <Form
        id="assign"
        schema={assignSchema}
        defaultValue={{ propertyId: suggested?.id ?? '', use: 'bills' }}
      >
        {(fields) => (
          <>
            <PropertyField field={fields.propertyId} label={t('unmatched.assign.property')} chosen={chosen} />
            <ChoiceField
              field={fields.use}
              label={t('unmatched.assign.use')}
              options={(['bills', 'prepaid'] as const).map((value) => ({
                value,
                label: t(`unmatched.assign.${value}`),
              }))}
            />
            <TextareaField field={fields.note} label={t('unmatched.assign.note')} rows={2} />
            <FormActions>
              <SubmitButton>{t('unmatched.assign.submit')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('unmatched.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
