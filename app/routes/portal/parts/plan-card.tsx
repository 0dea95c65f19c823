import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnPaymentPlan } from '#app/domain/payment-plans/own-payment-plans.ts';
import type { PlanBill } from '#app/domain/payment-plans/plan-bills.ts';
import { spreadAmount } from '#app/domain/payments/settlement/spread-amount.ts';
import { minorToText } from '#app/kernel/money.ts';

const planTones = { active: 'info', completed: 'positive', broken: 'danger', cancelled: 'neutral' } as const;
const tones = { met: 'positive', part: 'info', due: 'neutral', grace: 'warning', missed: 'danger' } as const;

/** The payment page with so much of the bills as the instalment comes to, the oldest first. */
function payPath(bills: readonly PlanBill[], amount: bigint, currency: string): string {
  const parts = bills.map(({ id, remaining }) => ({ billId: id, room: remaining }));
  const { shares } = spreadAmount(amount, parts);
  const query = new URLSearchParams(
    shares.flatMap((share) => [
      ['billId', share.billId],
      [`amount-${share.billId}`, minorToText(share.amount, currency)],
    ]),
  );
  return `/pay?${query}`;
}

/** One agreement: what is next, all instalments, and its bills, each with a way to pay it. */
export function PlanCard({ plan, currency }: { plan: OwnPaymentPlan; currency: string }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { progress, status } = plan;
  const next = status === 'active' ? progress.next : null;
  const late = next?.state === 'grace' || next?.state === 'missed';
  const open = plan.bills.filter(({ remaining }) => remaining > 0n);
  return (
    <Card
      title={t('number', { number: plan.number.toString() })}
      description={`${plan.propertyCode} ${plan.communityName}`}
      actions={<Status tone={planTones[status]}>{t(`statuses.${status}`)}</Status>}
      padding="flush"
    >
      {next && (
        <div className="flex flex-wrap items-end gap-3 px-4 pb-4 sm:px-5">
          <p className="min-w-0 flex-1">
            <span className="block text-muted text-sm">{t('portal.next')}</span>
            <span className="figures block font-semibold text-2xl tracking-tight">
              {format.money(next.amount - next.paid, currency)}
            </span>
            <span className={late ? 'block text-danger text-sm' : 'block text-muted text-sm'}>
              {t(late ? 'portal.late' : 'portal.dueBy', { day: format.day(next.dueOn) })}
            </span>
          </p>
          <LinkButton to={payPath(open, next.amount - next.paid, currency)} variant="primary">
            {t('portal.pay')}
          </LinkButton>
          <p className="w-full text-muted text-sm">{t('portal.payText')}</p>
        </div>
      )}
      <ol aria-label={t('detail.instalments')} className="divide-y divide-line border-line border-t">
        {progress.instalments.map((instalment) => (
          <li
            key={instalment.position}
            className="flex min-h-11 items-center gap-3 px-4 py-2.5 text-sm sm:px-5"
          >
            <span className="figures min-w-0 flex-1">
              {t('form.instalment', { position: instalment.position })}
              <span className="block text-muted text-xs">{format.day(instalment.dueOn)}</span>
            </span>
            <Status tone={tones[instalment.state]}>{t(`states.${instalment.state}`)}</Status>
            <span className="figures w-24 text-right font-medium">
              {format.money(instalment.amount, currency)}
            </span>
          </li>
        ))}
      </ol>
      <div className="flex items-baseline justify-between gap-4 border-line border-t bg-sunken/60 px-4 py-3 text-sm sm:px-5">
        <span className="text-muted">{t('portal.left')}</span>
        <span className="figures font-semibold">{format.money(progress.left, currency)}</span>
      </div>
      {open.length > 0 && (
        <ul aria-label={t('portal.bills')} className="divide-y divide-line border-line border-t">
          {open.map((bill) => (
            <li key={bill.id}>
              <Link
                to={`/bills/${bill.id}`}
                prefetch="intent"
                className="row-arrow flex min-h-11 items-center gap-4 px-4 py-2.5 text-sm hover:bg-hover sm:px-5"
              >
                <span className="min-w-0 flex-1">
                  {bill.name}
                  <span className="figures block text-muted text-xs">
                    {t('form.due', { day: format.day(bill.dueOn) })}
                  </span>
                </span>
                <span className="figures">{format.money(bill.remaining, currency)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="border-line border-t px-4 py-3 sm:px-5">
        <LinkButton
          to={`/payment-plans/${plan.id}/agreement.pdf`}
          variant="quiet"
          size="sm"
          reloadDocument
          prefetch="none"
        >
          <Download aria-hidden />
          {t('portal.download')}
        </LinkButton>
      </div>
    </Card>
  );
}
