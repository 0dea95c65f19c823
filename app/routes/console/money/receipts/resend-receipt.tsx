import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { languages } from '#app/kernel/languages.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { resendSchema } from './receipt-schemas.ts';

/** Sends the receipt by mail, to the payer's address unless another one is entered. */
export function ResendReceipt({ email, language }: { email: string | null; language: string | null }) {
  const { t, i18n } = useTranslation(['receipts', 'common', 'portal']);
  return (
    <FormDialog
      form="resend"
      trigger={
        <Button>
          <Mail aria-hidden />
          {t('resend.action')}
        </Button>
      }
      title={t('resend.title')}
      description={t('resend.text')}
    >
      <Form id="resend" schema={resendSchema} defaultValue={{ email, language: language ?? i18n.language }}>
        {(fields) => (
          <>
            <TextField field={fields.email} type="email" label={t('resend.email')} autoComplete="off" />
            <ChoiceField
              field={fields.language}
              label={t('resend.language')}
              columns={2}
              options={languages.map((value) => ({ value, label: t(`portal:me.languages.${value}`) }))}
            />
            <FormActions>
              <SubmitButton>{t('resend.action')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('common:action.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
