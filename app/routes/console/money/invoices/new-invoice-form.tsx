import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { InvoiceFields } from '#app/components/invoices/invoice-fields.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { InvoiceableBills } from '#app/domain/invoices/list-invoiceable-bills.ts';
import { newInvoiceFields } from '#app/domain/invoices/new-invoice-fields.ts';

type NewInvoiceFormProps = { chosen: InvoiceableBills; currency: string; idempotencyKey: string };

/** What staff issue: with the buyer of the last time, where there was one. */
export function NewInvoiceForm({ chosen, currency, idempotencyKey }: NewInvoiceFormProps) {
  const { t } = useTranslation(['invoices', 'common']);
  const { bills, lastBuyer } = chosen;
  if (bills.length === 0) {
    return <EmptyState icon={FileCheck2} title={t('new.nothing')} text={t('new.nothingText')} />;
  }
  return (
    <Form schema={newInvoiceFields} defaultValue={{ ...lastBuyer, billIds: bills.map(({ id }) => id) }}>
      {(fields) => (
        <InvoiceFields {...{ fields, bills, currency, idempotencyKey }}>
          <FormActions>
            <SubmitButton>{t('new.submit')}</SubmitButton>
            <LinkButton to="/console/money/invoices">{t('common:action.cancel')}</LinkButton>
          </FormActions>
        </InvoiceFields>
      )}
    </Form>
  );
}
