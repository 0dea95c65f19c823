import { CircleCheck, Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import { PanelSection } from '../panel-section.tsx';
import { PaymentAllocations } from '../payments/payment-allocations.tsx';
import { PaymentSlip } from './payment-slip.tsx';
import { PrintButton } from './print-button.tsx';

type CounterReceiptProps = {
  payment: PaymentDetail;
  /** What was handed over; null where the address does not say. */
  received: bigint | null;
};

/** The payment that was just taken: change to hand back, receipt to print, and on to the next in line. */
export function CounterReceipt({ payment, received }: CounterReceiptProps) {
  const { t } = useTranslation(['payments', 'counter']);
  const format = useFormat();
  const next = useRef<HTMLAnchorElement>(null);
  // Enter takes the cashier to the next in line.
  useEffect(() => next.current?.focus(), []);
  const { amount, currency, property, receiptLabel } = payment;
  const change =
    payment.method === 'cash' && received !== null && received >= amount ? received - amount : null;
  return (
    <>
      <Card className="max-w-xl print:hidden">
        <div className="space-y-5">
          <div role="status" className="flex items-start gap-3">
            <CircleCheck aria-hidden className="mt-0.5 size-6 shrink-0 text-positive" />
            <div>
              <h2 className="font-semibold text-lg">
                {t('counter.taken', { amount: format.money(amount, currency) })}
              </h2>
              {property && (
                <p className="text-muted text-sm">
                  {property.communityName} {property.code}
                  {payment.person && ` · ${payment.person.name}`}
                </p>
              )}
            </div>
          </div>
          {change !== null && (
            <div className="flex items-baseline justify-between gap-4 rounded-md bg-sunken px-4 py-3">
              <span className="text-muted">{t('counter.change')}</span>
              <span className="figures font-semibold text-4xl tracking-tight">
                {format.money(change, currency)}
              </span>
            </div>
          )}
          <DescriptionList
            items={[
              { label: t('list.receiptNumber'), value: receiptLabel, figures: true },
              { label: t('list.method'), value: t(`methods.${payment.method}`) },
              ...(received !== null
                ? [{ label: t('counter.received'), value: format.money(received, currency), figures: true }]
                : []),
              { label: t('list.receivedAt'), value: format.moment(payment.receivedAt), figures: true },
            ]}
          />
          <div className="flex flex-col gap-2 sm:flex-row-reverse sm:justify-start">
            <LinkButton ref={next} variant="primary" to="/console/money/counter" data-autofocus>
              {t('counter.next')}
            </LinkButton>
            <PrintButton />
            <LinkButton
              to={`/console/money/payments/${payment.id}/receipt.pdf`}
              target="_blank"
              reloadDocument
              prefetch="none"
            >
              <Download aria-hidden />
              {t('counter:printPdf')}
            </LinkButton>
          </div>
          <PanelSection title={t('detail.allocations')}>
            <PaymentAllocations payment={payment} />
          </PanelSection>
        </div>
      </Card>
      <PaymentSlip payment={payment} received={received} />
    </>
  );
}
