import type { FormMetadata } from '@conform-to/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { PasswordField } from '#app/components/form/password-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { signUpSchema } from '#app/domain/identity/sign-up-schema.ts';
import { tenantCurrencies } from '#tenants/provisioning/provision-tenant-schema.ts';
import { languageOptions } from '../../auth/language-options.ts';
import { AddressField } from './address-field.tsx';

type SignUp = z.input<typeof signUpSchema>;

type SignUpFieldsProps = {
  form: FormMetadata<SignUp, string[]>;
  fields: ReturnType<FormMetadata<SignUp, string[]>['getFieldset']>;
  /** `localhost:3000`: companies live in front of it. */
  host: string;
  timeZones: string[];
};

export function SignUpFields({ fields, form, host, timeZones }: SignUpFieldsProps) {
  const { t, i18n } = useTranslation('auth');
  useOwnTimeZone(form, fields.timeZone.initialValue, timeZones);
  const currencyNames = new Intl.DisplayNames(i18n.language, { type: 'currency' });
  const legend = 'mb-4 font-semibold text-[0.9375rem]';
  return (
    <>
      <fieldset className="space-y-5">
        <legend className={legend}>{t('signUp.company')}</legend>
        <TextField field={fields.name} label={t('signUp.name')} autoComplete="organization" />
        <AddressField field={fields.slug} host={host} />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField field={fields.language} label={t('signUp.language')} options={languageOptions} />
          <ComboboxField
            field={fields.timeZone}
            label={t('signUp.timeZone')}
            placeholder={t('signUp.choose')}
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </div>
        <SelectField
          field={fields.currency}
          label={t('signUp.currency')}
          hint={t('signUp.currencyHint')}
          placeholder={t('signUp.choose')}
          options={tenantCurrencies.map((currency) => ({
            value: currency,
            label: `${currency} · ${currencyNames.of(currency)}`,
          }))}
        />
      </fieldset>
      <fieldset className="mt-3 space-y-5 border-line border-t pt-6">
        <legend className="sr-only">{t('signUp.administrator')}</legend>
        <p aria-hidden className={legend}>
          {t('signUp.administrator')}
        </p>
        <TextField
          field={fields.administratorName}
          label={t('signUp.administratorName')}
          autoComplete="name"
        />
        <TextField
          field={fields.email}
          label={t('signUp.email')}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          field={fields.password}
          label={t('signUp.password')}
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
        />
      </fieldset>
      <SubmitButton wide size="lg">
        {t('signUp.submit')}
      </SubmitButton>
    </>
  );
}

/** Where nothing is chosen yet, the zone of the browser: known only once the page has arrived there. */
function useOwnTimeZone(form: SignUpFieldsProps['form'], chosen: unknown, timeZones: string[]): void {
  const { update } = form;
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!chosen && timeZones.includes(own)) update({ name: 'timeZone', value: own });
  }, [chosen, timeZones, update]);
}
