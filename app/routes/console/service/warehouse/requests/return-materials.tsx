import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { parseQuantity, quantityText } from '#app/domain/warehouse/quantity.ts';
import type { MaterialRequestLineView } from '#app/domain/warehouse/requests/lines-of-requests.ts';
import { FormDialog } from '../../../form-dialog.tsx';
import { useAmountOf } from '../use-amount-of.ts';
import { HandingLines } from './handing-lines.tsx';
import { returnSchema } from './handing-schema.ts';

/** Takes back what a ticket did not use. */
export function ReturnMaterials({ lines }: { lines: readonly MaterialRequestLineView[] }) {
  const { t } = useTranslation('warehouse');
  const amountOf = useAmountOf();
  const still = ({ issued, returned }: MaterialRequestLineView) =>
    (parseQuantity(issued) ?? 0n) - (parseQuantity(returned) ?? 0n);
  const out = lines.filter((line) => still(line) > 0n);
  return (
    <FormDialog
      form="return"
      title={t('requests.returnTitle')}
      description={t('requests.returnHint')}
      trigger={<Button>{t('requests.return')}</Button>}
    >
      <Form
        id="return"
        schema={returnSchema}
        defaultValue={{ lines: out.map(({ materialId }) => ({ materialId, quantity: '' })) }}
      >
        {(fields) => (
          <>
            <HandingLines
              field={fields.lines}
              lines={out}
              noteOf={(line) =>
                t('requests.tooMuch', { most: amountOf(quantityText(still(line)), line.unit) })
              }
            />
            <TextField field={fields.note} label={t('fields.note')} autoComplete="off" />
            <FormActions>
              <SubmitButton>{t('requests.return')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
