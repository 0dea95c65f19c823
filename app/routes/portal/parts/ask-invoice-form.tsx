import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { InvoiceableBills } from '#app/domain/invoices/list-invoiceable-bills.ts';
import { newInvoiceFields } from '#app/domain/invoices/new-invoice-fields.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';

type AskInvoiceFormProps = {
  chosen: InvoiceableBills;
  currency: string;
  idempotencyKey: string;
  email: string;
};

/** Which paid bills go on the invoice, and to whom it is made out: as the last time, where there was one. */
export function AskInvoiceForm({ chosen, currency, idempotencyKey, email }: AskInvoiceFormProps) {
  const { t, i18n } = useTranslation('invoices');
  const format = useFormat();
  const { bills, lastBuyer } = chosen;
  return (
    <Form
      schema={newInvoiceFields}
      defaultValue={{ email, ...lastBuyer, billIds: bills.map(({ id }) => id) }}
      className="grid gap-4 md:grid-cols-2 md:items-start"
    >
      {(fields) => (
        <>
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
              <TextField
                field={fields.title}
                label={t('buyer.title')}
                hint={t('buyer.titleHint')}
                autoComplete="organization"
              />
              <TextField
                field={fields.taxNumber}
                label={t('buyer.taxNumber')}
                hint={t('buyer.taxNumberHint')}
                optional
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
              />
              <TextField
                field={fields.email}
                type="email"
                label={t('buyer.email')}
                hint={t('buyer.emailHint')}
                optional
                autoComplete="email"
              />
              <SubmitButton wide size="lg">
                {t('portal.submit')}
              </SubmitButton>
            </div>
          </Card>
        </>
      )}
    </Form>
  );
}
