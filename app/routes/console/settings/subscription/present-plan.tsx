import { Form, useNavigation } from '@remix-run/react';
import { CreditCard, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { SubscriptionView } from '#app/domain/subscription/subscription-view.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { useDayOf } from './use-day-of.ts';

type PresentPlanProps = {
  subscription: SubscriptionView;
  /** Where the invoice that stands open is paid. */
  payUrl: string | null;
  currency: string;
  canManage: boolean;
};

/** What the company has, what comes next, and what can be done about it. */
export function PresentPlan({ subscription, payUrl, currency, canManage }: PresentPlanProps) {
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const sentence = useSentence(subscription, currency);
  const { plan, status, subscribed, hasCustomer, cancelsAt, amount, card } = subscription;
  const name = subscribed
    ? t(`plans.${plan}`)
    : status === 'trialing'
      ? t('present.trial')
      : t('present.noPlan');
  const unpaid = status === 'past_due' || status === 'read_only';
  const post = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
    </>
  );
  return (
    <Card>
      <div className="flex h-full flex-col gap-4">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h2 className="font-semibold text-2xl text-ink tracking-tight">{name}</h2>
          {subscribed && amount !== null && (
            <p className="figures text-muted">
              {t('present.month', { amount: format.money(amount, subscription.currency ?? currency) })}
            </p>
          )}
        </div>
        <div className="space-y-1 text-sm">
          <p className="text-ink">{sentence}</p>
          {card && subscribed && (
            <p className="flex items-center gap-1.5 text-muted">
              <CreditCard aria-hidden className="size-4" />
              {t('present.card', { brand: brandName(card.brand), last4: card.last4 })}
            </p>
          )}
        </div>
        {canManage && (
          <div className="mt-auto flex flex-wrap gap-2 max-sm:flex-col">
            {unpaid && payUrl && (
              <a href={payUrl} className={buttonStyle({ variant: 'primary' })}>
                {t('actions.pay')}
                <ExternalLink aria-hidden />
              </a>
            )}
            {hasCustomer && (
              <Form method="post">
                {post('portal')}
                <Button
                  type="submit"
                  className="max-sm:w-full"
                  pending={navigation.formData?.get('intent') === 'portal'}
                >
                  {t('actions.portal')}
                  <ExternalLink aria-hidden />
                </Button>
              </Form>
            )}
            {subscribed && cancelsAt && (
              <Form method="post">
                {post('keep')}
                <Button
                  type="submit"
                  variant="primary"
                  className="max-sm:w-full"
                  pending={navigation.formData?.get('intent') === 'keep'}
                >
                  {t('actions.keep')}
                </Button>
              </Form>
            )}
            {subscribed && !cancelsAt && (
              <ConfirmAction
                intent="cancel"
                danger
                trigger={<Button variant="ghost">{t('actions.cancel')}</Button>}
                title={t('cancel.title')}
                description={t('cancel.text')}
                confirmLabel={t('cancel.confirm')}
              />
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

/** The one sentence that tells what happens next. */
function useSentence(subscription: SubscriptionView, ownCurrency: string): string {
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const dayOf = useDayOf();
  const { status, subscribed, cancelsAt, trialEndsAt, periodEndsAt, nextAmount, amount } = subscription;
  const money = (value: bigint) => format.money(value, subscription.currency ?? ownCurrency);
  if (status === 'past_due') return t('present.late');
  if (status === 'read_only' && subscribed) return t('present.paused');
  if (status === 'read_only' || status === 'cancelled') return t('present.ended');
  if (cancelsAt) return t('present.ends', { day: dayOf(cancelsAt) });
  if (status === 'trialing' && !subscribed && trialEndsAt)
    return t('present.trialEnds', { day: dayOf(trialEndsAt) });
  if (status === 'trialing' && periodEndsAt)
    return t('present.trialThen', { day: dayOf(periodEndsAt), amount: money(nextAmount ?? amount ?? 0n) });
  if (!periodEndsAt) return t('present.free');
  if (nextAmount === 0n) return t('present.nextNothing', { day: dayOf(periodEndsAt) });
  return t('present.next', { day: dayOf(periodEndsAt), amount: money(nextAmount ?? amount ?? 0n) });
}

const brands: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  unionpay: 'UnionPay',
  jcb: 'JCB',
};

function brandName(brand: string): string {
  return brands[brand] ?? brand;
}
