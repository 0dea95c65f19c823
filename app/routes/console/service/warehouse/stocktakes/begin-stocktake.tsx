import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../../form-dialog.tsx';
import { beginSchema } from './stocktake-schema.ts';

type BeginStocktakeProps = { warehouses: readonly { value: string; label: string }[] };

export function BeginStocktake({ warehouses }: BeginStocktakeProps) {
  const { t } = useTranslation('warehouse');
  return (
    <FormDialog
      form="begin"
      title={t('stocktakes.begin')}
      description={t('stocktakes.beginText')}
      trigger={
        <Button variant="primary">
          <ClipboardList aria-hidden />
          {t('stocktakes.begin')}
        </Button>
      }
    >
      <Form id="begin" schema={beginSchema} defaultValue={{ warehouseId: warehouses[0]?.value }}>
        {(fields) => (
          <>
            <SelectField
              field={fields.warehouseId}
              label={t('fields.warehouse')}
              options={warehouses}
              optional={false}
            />
            <TextField field={fields.note} label={t('fields.note')} autoComplete="off" />
            <FormActions>
              <SubmitButton>{t('stocktakes.beginButton')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
