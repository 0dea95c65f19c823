import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LoyaltyDialog } from './loyalty-dialog.tsx';
import { adjustSchema } from './loyalty-schemas.ts';

/** Points given or taken by hand, with the reason that the owner reads. */
export function AdjustPoints({ action }: { action: string }) {
  const { t } = useTranslation('quotations');
  return (
    <LoyaltyDialog trigger={<Button size="sm">{t('person.adjust')}</Button>} title={t('person.adjustTitle')}>
      {(fetcher) => (
        <Form id="points" schema={adjustSchema} action={action} fetcher={fetcher} defaultValue={{}}>
          {(fields) => (
            <>
              <TextField
                field={fields.points}
                label={t('person.amount')}
                hint={t('person.amountHint')}
                inputMode="text"
              />
              <TextField
                field={fields.validMonths}
                label={t('settings.validMonths')}
                hint={t('settings.validMonthsHint')}
                inputMode="numeric"
              />
              <TextField field={fields.reason} label={t('person.reason')} />
              <FormActions>
                <SubmitButton>{t('settings.save')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      )}
    </LoyaltyDialog>
  );
}
