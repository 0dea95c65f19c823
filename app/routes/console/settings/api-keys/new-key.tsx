import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { ApiScope } from '#app/domain/api-keys/scope-names.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { apiKeyFormSchema } from './api-key-form-schema.ts';

/** Asks what a new key is for. */
export function NewKey({ scopes }: { scopes: readonly ApiScope[] }) {
  const { t } = useTranslation('keys');
  return (
    <FormDialog
      form="key"
      title={t('new')}
      description={t('newText')}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('new')}
        </Button>
      }
    >
      <Form id="key" schema={apiKeyFormSchema}>
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('name')} hint={t('nameHint')} />
            <ChoiceField
              multiple
              field={fields.scopes}
              label={t('scopesLabel')}
              options={scopes.map((scope) => ({
                value: scope,
                label: t(`scope.${scope.replace('.', '_')}` as 'scope.bills_read'),
              }))}
            />
            <DateField field={fields.expiresOn} label={t('expiresOn')} hint={t('expiresHint')} />
            <SubmitButton className="self-end max-sm:w-full">{t('create')}</SubmitButton>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
