import { CirclePause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { waitReasons } from '#app/domain/tickets/field/wait-reasons.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { holdSchema } from './ticket-steps.ts';

export function HoldStep() {
  const { t } = useTranslation('desk');
  return (
    <FormDialog
      form="hold"
      size="sm"
      title={t('step.holdTitle')}
      trigger={
        <Button>
          <CirclePause aria-hidden />
          {t('step.hold')}
        </Button>
      }
    >
      <Form id="hold" schema={holdSchema} defaultValue={{ reason: 'customer' }}>
        {(fields) => (
          <>
            <ChoiceField
              field={fields.reason}
              label={t('step.holdReason')}
              options={waitReasons.map((value) => ({ value, label: t(`step.holdReasons.${value}`) }))}
            />
            <TextareaField field={fields.note} label={t('step.reason')} rows={3} />
            <FormActions>
              <SubmitButton>{t('step.hold')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
