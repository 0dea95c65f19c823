import { Merge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { OtherTicket } from '#app/domain/tickets/desk/get-ticket.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { type OwedOnTicket, OwedStep } from './owed-step.tsx';
import { mergeSchema } from './ticket-steps.ts';

type MergeStepProps = {
  duplicates: readonly OtherTicket[];
  /** Where it may not be merged yet. */
  owed: OwedOnTicket | null;
};

/** Into which ticket this one goes: one that looks like it, or any by its number. */
export function MergeStep({ duplicates, owed }: MergeStepProps) {
  const { t } = useTranslation(['desk', 'tickets']);
  const trigger = (
    <Button>
      <Merge aria-hidden />
      {t('step.merge')}
    </Button>
  );
  if (owed) return <OwedStep owed={owed} trigger={trigger} />;
  return (
    <FormDialog form="merge" title={t('step.mergeTitle')} description={t('step.mergeText')} trigger={trigger}>
      <Form id="merge" schema={mergeSchema}>
        {(fields) => (
          <>
            {duplicates.length > 0 && (
              <ChoiceField
                field={fields.intoId}
                label={t('step.mergeCandidates')}
                options={duplicates.map(({ id, number, title, status }) => ({
                  value: id,
                  label: `#${number} ${title}`,
                  hint: t(`tickets:status.${status}`),
                }))}
              />
            )}
            <TextField
              field={fields.number}
              label={t('step.mergeNumber')}
              inputMode="numeric"
              autoComplete="off"
            />
            <FormActions>
              <SubmitButton>{t('step.merge')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
