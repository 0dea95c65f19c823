import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedPlan } from '#app/domain/subscription/get-subscription.ts';
import type { SubscriptionView } from '#app/domain/subscription/subscription-view.ts';
import { PlanCard } from './plan-card.tsx';

type PlanCardsProps = {
  plans: readonly OfferedPlan[];
  subscription: SubscriptionView;
  properties: number;
  currency: string;
  canManage: boolean;
};

/** All plans side by side, with what each costs and whether it would do. */
export function PlanCards({ plans, subscription, properties, currency, canManage }: PlanCardsProps) {
  const { t } = useTranslation('subscription');
  const heading = useId();
  const fitting = plans.find(({ fits }) => fits)?.plan;
  const currentPlace = plans.findIndex(({ current }) => current);
  const free = subscription.status === 'trialing' && !subscription.subscribed;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="font-semibold text-ink text-lg tracking-tight">
        {t('choose.title')}
      </h2>
      <p className="mt-0.5 max-w-3xl text-muted text-sm">
        {t('choose.text')} {free && t('choose.trialStays')}
      </p>
      <ul className="mt-4 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {plans.map((plan, place) => (
          <PlanCard
            key={plan.plan}
            plan={plan}
            subscription={subscription}
            properties={properties}
            currency={currency}
            canManage={canManage}
            change={place > currentPlace ? (place === currentPlace + 1 ? 'next' : 'up') : 'down'}
            fitting={!subscription.subscribed && plan.plan === fitting}
          />
        ))}
      </ul>
      <p className="mt-3 text-muted text-sm">
        {canManage && !subscription.subscribed && `${t('choose.leaves')} `}
        {t('choose.tax')}
      </p>
    </section>
  );
}
