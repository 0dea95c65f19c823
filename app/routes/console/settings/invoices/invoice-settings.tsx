import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { PasswordField } from '#app/components/form/password-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { invoicePolicyFields } from '#app/domain/invoices/invoice-policy-fields.ts';
import { type InvoiceProvider, invoiceProviders } from '#app/domain/invoices/invoice-providers.ts';

type InvoiceSettingsProps = {
  policy: {
    sellerName: string;
    sellerTaxNumber: string;
    defaultTaxCode: string | null;
    provider: InvoiceProvider;
    origin: string | null;
    appKey: string | null;
  } | null;
  hasSecret: boolean;
  origins: string[];
  canUpdate: boolean;
};

/** As whom and through whom invoices are issued. A provider is offered where the platform works with one. */
export function InvoiceSettings({ policy, hasSecret, origins, canUpdate }: InvoiceSettingsProps) {
  const { t } = useTranslation('invoices');
  return (
    <Card title={t('settings.invoices')} description={t('settings.invoicesText')}>
      <Form id="invoices" schema={invoicePolicyFields} defaultValue={policy ?? { provider: 'file' }}>
        {(fields) => (
          <>
            <TextField field={fields.sellerName} label={t('settings.sellerName')} readOnly={!canUpdate} />
            <TextField
              field={fields.sellerTaxNumber}
              label={t('settings.sellerTaxNumber')}
              autoCapitalize="characters"
              spellCheck={false}
              readOnly={!canUpdate}
            />
            <TextField
              field={fields.defaultTaxCode}
              label={t('settings.defaultTaxCode')}
              hint={t('settings.defaultTaxCodeHint')}
              inputMode="numeric"
              autoComplete="off"
              readOnly={!canUpdate}
            />
            <ChoiceField
              field={fields.provider}
              look="cards"
              label={t('settings.provider')}
              options={invoiceProviders.map((value) => ({
                value,
                disabled: !canUpdate || (value === 'http' && origins.length === 0),
                label: t(`providers.${value}.label`),
                hint:
                  value === 'http' && origins.length === 0
                    ? t('providers.http.none')
                    : t(`providers.${value}.text`),
              }))}
            />
            {fields.provider.value === 'http' && (
              <>
                <SelectField
                  field={fields.origin}
                  label={t('settings.origin')}
                  placeholder={t('settings.originChoice')}
                  options={origins.map((value) => ({ value, label: value }))}
                  disabled={!canUpdate}
                />
                <TextField
                  field={fields.appKey}
                  label={t('settings.appKey')}
                  autoComplete="off"
                  spellCheck={false}
                  readOnly={!canUpdate}
                />
                <PasswordField
                  field={fields.secret}
                  label={t('settings.secret')}
                  hint={t(hasSecret ? 'settings.secretKept' : 'settings.secretHint')}
                  autoComplete="new-password"
                />
              </>
            )}
            {canUpdate && (
              <FormActions>
                <SubmitButton>{t('settings.save')}</SubmitButton>
              </FormActions>
            )}
          </>
        )}
      </Form>
    </Card>
  );
}
