import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LoyaltyDialog } from './loyalty-dialog.tsx';
import { giveCouponSchema } from './loyalty-schemas.ts';

type GiveCouponProps = { action: string; types: { id: string; name: string }[] };

export function GiveCoupon({ action, types }: GiveCouponProps) {
  const { t } = useTranslation('quotations');
  return (
    <LoyaltyDialog trigger={<Button size="sm">{t('person.give')}</Button>} title={t('person.giveTitle')}>
      {(fetcher) => (
        <Form
          id="coupon"
          schema={giveCouponSchema}
          action={action}
          fetcher={fetcher}
          defaultValue={{ typeId: types[0]?.id }}
        >
          {(fields) => (
            <>
              <SelectField
                field={fields.typeId}
                label={t('person.type')}
                options={types.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <FormActions>
                <SubmitButton>{t('person.give')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      )}
    </LoyaltyDialog>
  );
}
