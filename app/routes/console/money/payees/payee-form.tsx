import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { payeeSchema } from '#app/domain/payees/payee-fields.ts';

type PayeeFormProps = {
  known?: { name: string; bankName: string | null; bankAccount: string | null };
  submitLabel: string;
  cancelTo: string;
};

/** Who the payee is, and where their money goes. */
export function PayeeForm({ known, submitLabel, cancelTo }: PayeeFormProps) {
  const { t } = useTranslation(['payees', 'common']);
  return (
    <Card>
      <Form
        schema={payeeSchema}
        defaultValue={
          known && {
            name: known.name,
            bankName: known.bankName ?? undefined,
            bankAccount: known.bankAccount ?? undefined,
          }
        }
      >
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('fields.name')} autoComplete="off" />
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <TextField field={fields.bankName} label={t('fields.bankName')} optional autoComplete="off" />
              <TextField
                field={fields.bankAccount}
                label={t('fields.bankAccount')}
                optional
                autoComplete="off"
              />
            </div>
            <FormActions>
              <SubmitButton>{submitLabel}</SubmitButton>
              <LinkButton to={cancelTo} variant="ghost">
                {t('common:action.cancel')}
              </LinkButton>
            </FormActions>
          </>
        )}
      </Form>
    </Card>
  );
}
