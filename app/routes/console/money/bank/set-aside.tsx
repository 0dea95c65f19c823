import { Archive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { asideSchema } from './line-schemas.ts';

/** Puts a line aside that is none of our business, with the reason. */
export function SetAside() {
  const { t } = useTranslation('bank');
  return (
    <FormDialog
      form="aside"
      size="sm"
      title={t('aside.title')}
      description={t('aside.text')}
      trigger={
        <Button>
          <Archive aria-hidden />
          {t('aside.title')}
        </Button>
      }
    >
      <Form id="aside" schema={asideSchema}>
        {(fields) => (
          <>
            <TextareaField field={fields.note} label={t('aside.note')} rows={2} />
            <SubmitButton className="self-end max-sm:w-full">{t('aside.submit')}</SubmitButton>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
