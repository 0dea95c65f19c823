import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { MaterialField } from '../material-field.tsx';
import { foundSchema } from './stocktake-schema.ts';

/** What lies there and stands in no book. */
export function FoundMaterial({ warehouseId }: { warehouseId: string }) {
  const { t } = useTranslation('warehouse');
  return (
    <Card title={t('stocktakes.addTitle')} description={t('stocktakes.addText')}>
      <Form id="found" schema={foundSchema}>
        {(fields) => (
          <>
            <MaterialField
              field={fields.materialId}
              label={t('fields.material')}
              warehouseId={warehouseId}
              optional={false}
            />
            <TextField
              field={fields.quantity}
              label={t('stocktakes.counted')}
              inputMode="decimal"
              autoComplete="off"
              optional={false}
            />
            <SubmitButton variant="secondary">{t('stocktakes.add')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
