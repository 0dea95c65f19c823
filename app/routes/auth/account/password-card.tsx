import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { PasswordField } from '#app/components/form/password-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { changePasswordSchema } from '#app/domain/identity/account/change-password-schema.ts';

export function PasswordCard({ withPassword }: { withPassword: boolean }) {
  const { t } = useTranslation('auth');
  return (
    <Card
      title={t('account.password.title')}
      description={withPassword ? t('account.password.change') : t('account.password.set')}
    >
      <Form id="password" schema={changePasswordSchema}>
        {(fields) => (
          <>
            {withPassword && (
              <PasswordField
                field={fields.currentPassword}
                label={t('account.password.current')}
                autoComplete="current-password"
                optional={false}
              />
            )}
            <PasswordField
              field={fields.newPassword}
              label={t('account.password.next')}
              hint={t('account.password.hint')}
              autoComplete="new-password"
            />
            <FormActions>
              <SubmitButton variant="secondary">
                {withPassword ? t('account.password.saveChange') : t('account.password.saveSet')}
              </SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Card>
  );
}
