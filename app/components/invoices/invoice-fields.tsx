import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceableBills } from '#app/domain/invoices/list-invoiceable-bills.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { ChoiceField } from '../form/choice-field.tsx';
import type { Field } from '../form/form.tsx';
import { Card } from '../ui/card.tsx';
import { useFormat } from '../use-format.ts';
import { BuyerInputs, type BuyerInputsProps } from './buyer-inputs.tsx';

type InvoiceFieldsProps = {
  fields: BuyerInputsProps['fields'] & { billIds: Field };
  bills: InvoiceableBills['bills'];
  currency: string;
  idempotencyKey: string;
  /** What closes the form. */
  children: ReactNode;
};

/** Which paid bills go on an invoice, and to whom it is made out. */
export function InvoiceFields({ fields, bills, currency, idempotencyKey, children }: InvoiceFieldsProps) {
  const { t, i18n } = useTranslation('invoices');
  const format = useFormat();
  return (
    <div className="grid gap-5 md:grid-cols-2 md:items-start">
      <input type="hidden" name="_key" value={idempotencyKey} />
      <Card>
        <ChoiceField
          field={fields.billIds}
          multiple
          label={t('new.bills')}
          hint={t('new.billsHint')}
          options={bills.map(({ id, feeItemName, period, amount }) => ({
            value: id,
            label: `${feeItemName} · ${format.money(amount, currency)}`,
            hint: formatPeriod(period, i18n.language),
          }))}
        />
      </Card>
      <Card title={t('buyer.heading')}>
        <div className="space-y-5">
          <BuyerInputs fields={fields} />
          {children}
        </div>
      </Card>
    </div>
  );
}
