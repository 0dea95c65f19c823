import { Form, useNavigation } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { OfferedPlan } from '#app/domain/subscription/get-subscription.ts';
import type { SubscriptionView } from '#app/domain/subscription/subscription-view.ts';

type PlanCardProps = {
  plan: OfferedPlan;
  subscription: SubscriptionView;
  properties: number;
  currency: string;
  canManage: boolean;
  /** From the present plan: one step up, further up, or down. */
  change: 'next' | 'up' | 'down';
  /** The smallest that takes all that the company manages. */
  fitting: boolean;
};

export function PlanCard(props: PlanCardProps) {
  const { plan, currency, fitting } = props;
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const limit =
    plan.limit === null ? t('choose.noLimit') : t('choose.upTo', { limit: format.number(plan.limit) });
  const marked = plan.current || fitting;
  return (
    <li
      className={cn(
        'flex flex-col rounded-lg border bg-surface p-5 shadow-xs',
        marked ? 'border-brand ring-1 ring-brand' : 'border-line',
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold text-[0.9375rem] text-ink">{t(`plans.${plan.plan}`)}</h3>
        {marked && <Badge tone="brand">{t(plan.current ? 'choose.current' : 'choose.fitting')}</Badge>}
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-1.5">
        <span className="figures font-semibold text-2xl text-ink tracking-tight">
          {format.money(plan.price, currency)}
        </span>
        <span className="text-muted text-sm">{t('choose.perMonth')}</span>
      </p>
      <p className="mt-2 mb-5 flex items-start gap-1.5 text-muted text-sm">
        <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />
        {limit}
      </p>
      <div className="mt-auto">
        <Choice {...props} />
      </div>
    </li>
  );
}

/** The button of a plan, or why there is none. */
function Choice({ plan, subscription, properties, canManage, change, fitting }: PlanCardProps) {
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const name = t(`plans.${plan.plan}`);
  const note = (text: string) => <p className="text-muted text-sm">{text}</p>;
  if (plan.current || !canManage) return null;
  if (!plan.fits) return note(t('choose.tooSmall', { used: format.number(properties) }));
  if (subscription.subscribed) {
    if (subscription.status !== 'active' && subscription.status !== 'trialing')
      return note(t('choose.payFirst'));
    return (
      <LinkButton
        to={`/console/settings/subscription/change/${plan.plan}`}
        prefetch="none"
        wide
        variant={change === 'next' ? 'primary' : 'secondary'}
      >
        {t(change === 'down' ? 'choose.downgrade' : 'choose.upgrade', { plan: name })}
      </LinkButton>
    );
  }
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="choose" />
      <input type="hidden" name="plan" value={plan.plan} />
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <Button
        type="submit"
        wide
        variant={fitting ? 'primary' : 'secondary'}
        pending={navigation.formData?.get('plan') === plan.plan}
      >
        {t('choose.start', { plan: name })}
      </Button>
    </Form>
  );
}
