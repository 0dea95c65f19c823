import { useLoaderData, useLocation } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { journalOf } from '#app/domain/ledger/journal-of.ts';
import { getPayment } from '#app/domain/payments/get-payment.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { PaymentStatus } from './payment-status.tsx';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const payment = await getPayment(ctx, { paymentId: idParam(params.payment) });
  const documents = [
    { documentKind: 'payment' as const, documentId: payment.id },
    ...payment.refunds.map(({ id }) => ({ documentKind: 'refund' as const, documentId: id })),
  ];
  const journal = ctx.ability.can('read', 'LedgerTransfer')
    ? (await Promise.all(documents.map((document) => journalOf(ctx, document)))).flat()
    : null;
  return { payment, journal };
});

export default function Payment() {
  const { payment, journal } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('payments');
  return (
    <SidePanel
      key={payment.id}
      title={
        payment.receiptNumber === null
          ? t('detail.parked')
          : t('detail.title', { number: payment.receiptNumber.toString() })
      }
      status={<PaymentStatus status={payment.status} />}
      closeTo={`/console/money/payments${search}`}
      footer={
        payment.receiptNumber !== null && (
          <LinkButton
            to={`/console/money/payments/${payment.id}/receipt.pdf`}
            target="_blank"
            reloadDocument
            prefetch="none"
          >
            <Download aria-hidden />
            {t('detail.receipt')}
          </LinkButton>
        )
      }
    >
      <PaymentFacts payment={payment} journal={journal} />
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/payments" />;
}
