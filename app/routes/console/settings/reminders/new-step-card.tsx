import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { newStepSchema } from './reminder-schema.ts';

export function NewStepCard() {
  const { t } = useTranslation('settings');
  return (
    <Card title={t('reminders.new')} description={t('reminders.newText')}>
      <Form id="new-step" schema={newStepSchema} defaultValue={{ side: 'after' }}>
        {(fields) => (
          <>
            <div className="grid grid-cols-2 items-start gap-3">
              <TextField
                field={fields.days}
                label={t('reminders.days')}
                inputMode="numeric"
                autoComplete="off"
                suffix={t('reminders.daysUnit')}
              />
              <SelectField
                field={fields.side}
                label={t('reminders.side')}
                options={[
                  { value: 'before', label: t('reminders.before') },
                  { value: 'after', label: t('reminders.after') },
                ]}
              />
            </div>
            <SubmitButton variant="secondary" wide>
              {t('reminders.add')}
            </SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
