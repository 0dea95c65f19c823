import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { findCompanySchema } from '#app/domain/identity/sign-in-schemas.ts';
import { AuthPage } from './auth-page.tsx';

/** On the public site nobody signs in: it leads to the address of one's company. */
export function FindCompany({ host }: { host: string }) {
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      heading={t('find.heading')}
      text={t('find.text')}
      below={
        <p>
          {t('find.noAccount')} <TextLink to="/sign-up">{t('find.signUp')}</TextLink>
        </p>
      }
    >
      <Form schema={findCompanySchema}>
        {(fields) => (
          <>
            <TextField
              field={fields.company}
              label={t('find.label')}
              suffix={`.${host}`}
              autoCapitalize="none"
              autoComplete="organization"
              spellCheck={false}
            />
            <SubmitButton wide>{t('find.submit')}</SubmitButton>
          </>
        )}
      </Form>
    </AuthPage>
  );
}
