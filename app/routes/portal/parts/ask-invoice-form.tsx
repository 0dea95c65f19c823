import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { InvoiceFields } from '#app/components/invoices/invoice-fields.tsx';
import type { InvoiceableBills } from '#app/domain/invoices/list-invoiceable-bills.ts';
import { newInvoiceFields } from '#app/domain/invoices/new-invoice-fields.ts';

type AskInvoiceFormProps = {
  chosen: InvoiceableBills;
  currency: string;
  idempotencyKey: string;
  email: string;
};

/** What an owner asks for: with the buyer of the last time, where there was one. */
export function AskInvoiceForm({ chosen, currency, idempotencyKey, email }: AskInvoiceFormProps) {
  const { t } = useTranslation('invoices');
  const { bills, lastBuyer } = chosen;
  return (
    <Form
      schema={newInvoiceFields}
      defaultValue={{ email, ...lastBuyer, billIds: bills.map(({ id }) => id) }}
    >
      {(fields) => (
        <InvoiceFields {...{ fields, bills, currency, idempotencyKey }}>
          <SubmitButton wide size="lg">
            {t('portal.submit')}
          </SubmitButton>
        </InvoiceFields>
      )}
    </Form>
  );
}
