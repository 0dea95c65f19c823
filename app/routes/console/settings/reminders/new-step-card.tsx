import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { stepSchema } from './reminder-schema.ts';
import { StepFields } from './step-fields.tsx';

export function NewStepCard({ currency }: { currency: string }) {
  const { t } = useTranslation('settings');
  const schema = useMemo(() => stepSchema(currency), [currency]);
  return (
    <Card title={t('reminders.new')} description={t('reminders.newText')}>
      <Form
        id="new-step"
        schema={schema}
        defaultValue={{ side: 'after', tone: 'friendly', channel: 'email' }}
      >
        {(fields) => (
          <>
            <StepFields fields={fields} currency={currency} />
            <SubmitButton variant="secondary" wide>
              {t('reminders.add')}
            </SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
