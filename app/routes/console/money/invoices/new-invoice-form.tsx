import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { InvoiceableBills } from '#app/domain/invoices/list-invoiceable-bills.ts';
import { newInvoiceFields } from '#app/domain/invoices/new-invoice-fields.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BuyerInputs } from './buyer-inputs.tsx';

type NewInvoiceFormProps = { chosen: InvoiceableBills; currency: string; idempotencyKey: string };

/** Which paid bills go on the invoice, and to whom it is made out: as the last time, where there was one. */
export function NewInvoiceForm({ chosen, currency, idempotencyKey }: NewInvoiceFormProps) {
  const { t, i18n } = useTranslation(['invoices', 'common']);
  const format = useFormat();
  const { bills, lastBuyer } = chosen;
  if (bills.length === 0) {
    return <EmptyState icon={FileCheck2} title={t('new.nothing')} text={t('new.nothingText')} />;
  }
  return (
    <Form schema={newInvoiceFields} defaultValue={{ ...lastBuyer, billIds: bills.map(({ id }) => id) }}>
      {(fields) => (
        <div className="grid gap-5 lg:grid-cols-2 lg:items-start">
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
              <FormActions>
                <SubmitButton>{t('new.submit')}</SubmitButton>
                <LinkButton to="/console/money/invoices">{t('common:action.cancel')}</LinkButton>
              </FormActions>
            </div>
          </Card>
        </div>
      )}
    </Form>
  );
}
