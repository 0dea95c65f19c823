import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { endSchema } from './outage-schemas.ts';

/** It is over, or was none. */
export function EndOutage({ tickets }: { tickets: number }) {
  const { t } = useTranslation('outages');
  return (
    <FormDialog
      form="end"
      title={t('end.title')}
      description={t('end.text')}
      trigger={<Button>{t('end.title')}</Button>}
    >
      <Form id="end" schema={endSchema} defaultValue={{ as: 'resolved' }}>
        {(fields) => (
          <>
            <ChoiceField
              field={fields.as}
              label={t('end.as')}
              look="cards"
              options={(['resolved', 'cancelled'] as const).map((value) => ({
                value,
                label: t(`end.${value}`),
                hint: t(`end.${value}Text`, { count: tickets }),
              }))}
            />
            <TextareaField field={fields.body} label={t('end.body')} rows={2} optional />
            <FormActions>
              <SubmitButton>{t('end.send')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
