import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { approveSchema, declineSchema } from './decision-schema.ts';

type DecideDialogProps = {
  decision: 'approve' | 'decline';
  trigger: ReactNode;
  /** The amount as the reader reads it. */
  amount: string;
  position: number;
};

/** Asks once more, with the amount, and for a note; at the bottom of a phone, where the thumb is. */
export function DecideDialog({ decision, trigger, amount, position }: DecideDialogProps) {
  const { t } = useTranslation('approvals');
  const schema = decision === 'approve' ? approveSchema : declineSchema;
  return (
    <FormDialog form={decision} trigger={trigger} title={t(`${decision}.question`, { amount })}>
      <Form id={decision} schema={schema} defaultValue={{ position }}>
        {(fields) => (
          <>
            <input type="hidden" name={fields.position.name} value={position} />
            <TextareaField
              field={fields.note}
              label={t(`${decision}.note`)}
              hint={t(`${decision}.noteHint`)}
              rows={2}
            />
            <FormActions>
              <SubmitButton variant={decision === 'approve' ? 'primary' : 'danger'} size="lg">
                {t(`${decision}.action`)}
              </SubmitButton>
              <DialogClose asChild>
                <Button size="lg">{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
