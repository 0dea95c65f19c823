import { SearchCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { catchUpSchema } from './catch-up-schema.ts';

/** Asks how far back to look for contracts without a bill. */
export function CatchUp() {
  const { t } = useTranslation('runs');
  return (
    <FormDialog
      form="catch-up"
      trigger={
        <Button>
          <SearchCheck aria-hidden />
          {t('catchUp.action')}
        </Button>
      }
      title={t('catchUp.title')}
      description={t('catchUp.text')}
    >
      <Form id="catch-up" schema={catchUpSchema} defaultValue={{ months: '6' }}>
        {(fields) => (
          <>
            <SelectField
              field={fields.months}
              label={t('catchUp.months')}
              options={[3, 6, 12, 24].map((count) => ({
                value: String(count),
                label: t('monthsCount', { count }),
              }))}
            />
            <FormActions>
              <SubmitButton>{t('catchUp.go')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
