import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { StockView } from '#app/domain/warehouse/stock/list-stock.ts';
import { FormDialog } from '../../../form-dialog.tsx';
import { useAmountOf } from '../use-amount-of.ts';
import { writeOffSchema } from './stock-schema.ts';

export function WriteOff({ stock }: { stock: StockView }) {
  const { t } = useTranslation('warehouse');
  const amountOf = useAmountOf();
  return (
    <FormDialog
      form="write-off"
      title={`${t('stock.writeOff')}: ${stock.name}`}
      description={t('stock.writeOffText')}
      trigger={<Button variant="ghost">{t('stock.writeOff')}</Button>}
    >
      <Form id="write-off" schema={writeOffSchema}>
        {(fields) => (
          <>
            <TextField
              field={fields.quantity}
              label={t('fields.quantity')}
              hint={t('inStock', { quantity: amountOf(stock.quantity, stock.unit) })}
              inputMode="decimal"
              autoComplete="off"
              suffix={stock.unit}
            />
            <TextareaField field={fields.reason} label={t('fields.reason')} rows={2} />
            <FormActions>
              <SubmitButton variant="danger">{t('stock.writeOff')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
