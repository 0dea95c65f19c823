import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { InvoiceDetail } from '#app/domain/invoices/get-invoice.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { RetryInvoice } from './retry-invoice.tsx';
import { ReverseInvoice } from './reverse-invoice.tsx';

type InvoiceActionsProps = {
  invoice: Omit<InvoiceDetail, 'file'>;
  can: { retry: boolean; cancel: boolean; reverse: boolean };
};

/** What can be done with an invoice in its state. */
export function InvoiceActions({ invoice, can }: InvoiceActionsProps) {
  const { t } = useTranslation('invoices');
  const { id, status, reversesId, provider } = invoice;
  return (
    <>
      {can.reverse && <ReverseInvoice />}
      {can.cancel && (
        <ConfirmAction
          trigger={<Button>{t('cancel.action')}</Button>}
          intent="cancel"
          title={t('cancel.question')}
          description={t(reversesId ? 'cancel.reversalText' : 'cancel.text')}
          confirmLabel={t('cancel.action')}
          danger
        />
      )}
      {can.retry &&
        (status === 'failed' && !reversesId ? (
          <RetryInvoice buyer={invoice.buyer} />
        ) : (
          <ConfirmAction
            trigger={<Button>{t('retry.action')}</Button>}
            intent="ask"
            title={t('retry.askQuestion')}
            description={t('retry.askText')}
            confirmLabel={t('retry.action')}
          />
        ))}
      {(status === 'issued' || status === 'reversed') && (
        <>
          {provider === 'file' && (
            <LinkButton to={`/console/money/invoices/${id}/file`} reloadDocument prefetch="none">
              {t('detail.data')}
            </LinkButton>
          )}
          <LinkButton
            variant="primary"
            to={`/console/money/invoices/${id}/invoice.pdf`}
            target="_blank"
            reloadDocument
            prefetch="none"
          >
            <Download aria-hidden />
            {t('detail.pdf')}
          </LinkButton>
        </>
      )}
    </>
  );
}
