import { Pencil } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { ReminderStepView } from '#app/domain/reminders/list-reminder-steps.ts';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { stepSchema } from './reminder-schema.ts';
import { StepFields } from './step-fields.tsx';

type EditStepProps = { step: ReminderStepView; when: string; currency: string };

export function EditStep({ step, when, currency }: EditStepProps) {
  const { t } = useTranslation('dunning');
  const schema = useMemo(() => stepSchema(currency), [currency]);
  const { id, offsetDays, tone, channel, minAmount } = step;
  const form = `step-${id}`;
  return (
    <FormDialog
      form={form}
      title={when}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`${t('steps.edit')}: ${when}`}>
          <Pencil aria-hidden />
        </Button>
      }
    >
      <Form
        id={form}
        schema={schema}
        defaultValue={{
          id,
          days: Math.abs(offsetDays),
          side: offsetDays < 0 ? 'before' : 'after',
          tone,
          channel,
          minAmount: minAmount > 0n ? minorToText(minAmount, currency) : '',
        }}
      >
        {(fields) => (
          <>
            <input type="hidden" name={fields.id.name} value={id} />
            <StepFields fields={fields} currency={currency} />
            <FormActions>
              <SubmitButton>{t('steps.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
