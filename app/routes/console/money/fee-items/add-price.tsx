import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import type { BilledPeriod } from '#app/domain/fees/list-billed-periods.ts';
import { addMonths, type Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { BilledWarning } from './billed-warning.tsx';
import { priceSchemaOf } from './fee-item-schema.ts';
import { PriceFields } from './price-fields.tsx';

type AddPriceProps = {
  item: FeeItemView;
  currency: string;
  today: Day;
  billed: readonly BilledPeriod[];
  trigger: ReactNode;
};

/** A price from a day on; the first of the next month is offered, because most prices change there. Days that are billed already are named. */
export function AddPrice({ item, currency, today, billed, trigger }: AddPriceProps) {
  const { t } = useTranslation('billing');
  const { kind, formula } = item;
  const schema = useMemo(() => priceSchemaOf({ kind, formula }), [kind, formula]);
  const last = item.prices.at(-1);
  return (
    <FormDialog
      form="price"
      trigger={trigger}
      title={t('feeItems.addPrice')}
      description={t('feeItems.addPriceText')}
      size={kind === 'tiered' || kind === 'formula' ? 'lg' : 'md'}
    >
      <Form
        id="price"
        schema={schema}
        defaultValue={{
          validFrom: addMonths(`${today.slice(0, 7)}-01`, 1),
          surcharge: last?.surcharge ?? '0',
          tiers: last?.tiers.length ? last.tiers : [{ above: '0', unitPrice: '' }],
        }}
      >
        {(fields, form) => (
          <>
            <PriceFields
              fields={fields}
              form={form}
              item={item}
              currency={currency}
              parameters={last?.parameters}
            />
            <BilledWarning
              field={fields.knowsBilled}
              validFrom={String(fields.validFrom.value ?? '')}
              billed={billed}
            />
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
