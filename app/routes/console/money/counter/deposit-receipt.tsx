import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DepositDetail } from '#app/domain/deposits/get-deposit.ts';
import { DepositSlip } from './deposit-slip.tsx';
import { PrintButton } from './print-button.tsx';

/** The deposit that was just taken, and on to the next in line. */
export function DepositReceipt({ deposit, currency }: { deposit: DepositDetail; currency: string }) {
  const { t } = useTranslation(['counter', 'payments']);
  const format = useFormat();
  const next = useRef<HTMLAnchorElement>(null);
  useEffect(() => next.current?.focus(), []);
  const { property, payerName } = deposit;
  return (
    <>
      <Card className="max-w-xl print:hidden">
        <div className="space-y-5">
          <div role="status" className="flex items-start gap-3">
            <CircleCheck aria-hidden className="mt-0.5 size-6 shrink-0 text-positive" />
            <div>
              <h2 className="font-semibold text-lg">
                {t('deposit.taken', { amount: format.money(deposit.amount, currency) })}
              </h2>
              <p className="text-muted text-sm">
                {property.communityName} {property.code}
                {payerName && ` · ${payerName}`}
              </p>
            </div>
          </div>
          <DescriptionList
            items={[
              { label: t('deposits.columns.number'), value: deposit.number.toString(), figures: true },
              { label: t('deposits.columns.kind'), value: t(`deposits.kinds.${deposit.kind}`) },
              { label: t('deposits.method'), value: t(`payments:methods.${deposit.method}`) },
            ]}
          />
          <div className="flex flex-col gap-2 sm:flex-row-reverse sm:justify-start">
            <LinkButton ref={next} variant="primary" to="/console/money/counter" data-autofocus>
              {t('payments:counter.next')}
            </LinkButton>
            <PrintButton />
          </div>
        </div>
      </Card>
      <DepositSlip deposit={deposit} currency={currency} />
    </>
  );
}
