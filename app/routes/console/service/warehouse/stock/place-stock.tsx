import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { StockView } from '#app/domain/warehouse/stock/list-stock.ts';
import { FormDialog } from '../../../form-dialog.tsx';
import { placeSchema } from './stock-schema.ts';

export function PlaceStock({ stock }: { stock: StockView }) {
  const { t } = useTranslation('warehouse');
  return (
    <FormDialog form="place" title={t('stock.place')} trigger={<Button>{t('stock.place')}</Button>}>
      <Form
        id="place"
        schema={placeSchema}
        defaultValue={{ shelf: stock.shelf ?? '', threshold: stock.threshold ?? '' }}
      >
        {(fields) => (
          <>
            <TextField field={fields.shelf} label={t('fields.shelf')} autoComplete="off" />
            <TextField
              field={fields.threshold}
              label={t('fields.threshold')}
              hint={t('stock.thresholdHint')}
              inputMode="decimal"
              autoComplete="off"
              suffix={stock.unit}
            />
            <FormActions>
              <SubmitButton>{t('save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
