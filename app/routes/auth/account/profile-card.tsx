import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { ownMembershipSchema } from '#app/domain/identity/account/own-membership-schema.ts';
import type { Language } from '#app/kernel/languages.ts';
import { languageOptions } from '../language-options.ts';

export function ProfileCard(props: { name: string; email: string; language: Language }) {
  const { name, email, language } = props;
  const { t } = useTranslation('auth');
  const company = useRootData()?.brand?.name ?? '';
  return (
    <Card title={t('account.profile.title')} description={t('account.profile.text', { company })}>
      <Form id="profile" schema={ownMembershipSchema} defaultValue={{ name, language }} reloadDocument>
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('account.profile.name')} autoComplete="name" />
            <SelectField
              field={fields.language}
              label={t('account.profile.language')}
              options={languageOptions}
            />
            <p className="text-muted text-sm">
              {t('account.profile.email')}: <span className="break-all text-ink">{email}</span>
            </p>
            <FormActions>
              <SubmitButton>{t('account.profile.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Card>
  );
}
