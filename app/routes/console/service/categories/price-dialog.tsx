import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { CategoryDetail } from '#app/domain/tickets/categories/get-category.ts';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { priceSchema } from './category-schema.ts';

type PriceDialogProps = {
  price?: CategoryDetail['prices'][number];
  currency: string;
  trigger: ReactNode;
};

export function PriceDialog({ price, currency, trigger }: PriceDialogProps) {
  const { t } = useTranslation('desk');
  const id = price ? `price-${price.id}` : 'price';
  return (
    <FormDialog
      form={id}
      size="sm"
      title={t(price ? 'categories.prices.edit' : 'categories.prices.add')}
      trigger={trigger}
    >
      <Form
        id={id}
        schema={priceSchema(currency)}
        defaultValue={{
          name: price?.name,
          unit: price?.unit,
          unitPrice: price && minorToText(price.unitPrice, currency),
        }}
      >
        {(fields) => (
          <>
            {price && <input type="hidden" name="priceId" value={price.id} />}
            <TextField field={fields.name} label={t('categories.prices.name')} autoComplete="off" />
            <TextField
              field={fields.unit}
              label={t('categories.prices.unit')}
              hint={t('categories.prices.unitHint')}
              autoComplete="off"
            />
            <MoneyField
              field={fields.unitPrice}
              label={t('categories.prices.unitPrice')}
              currency={currency}
            />
            <FormActions>
              <SubmitButton>{t('categories.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
