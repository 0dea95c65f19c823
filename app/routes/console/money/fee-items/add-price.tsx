import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { addMonths, type Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { priceSchema } from './fee-item-schema.ts';
import { PriceFields } from './price-fields.tsx';

type AddPriceProps = { item: FeeItemView; currency: string; today: Day; trigger: ReactNode };

/** A price from a day on; the first of the next month is offered, because most prices change there. */
export function AddPrice({ item, currency, today, trigger }: AddPriceProps) {
  const { t } = useTranslation('billing');
  return (
    <FormDialog
      form="price"
      trigger={trigger}
      title={t('feeItems.addPrice')}
      description={t('feeItems.addPriceText')}
    >
      <Form
        id="price"
        schema={priceSchema}
        defaultValue={{
          validFrom: addMonths(`${today.slice(0, 7)}-01`, 1),
          surcharge: item.prices.at(-1)?.surcharge ?? '0',
        }}
      >
        {(fields) => (
          <>
            <PriceFields fields={fields} item={item} currency={currency} />
            <FormActions>
              <SubmitButton>{t('feeItems.savePrice')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
