import { useLoaderData } from '@remix-run/react';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { cancelPaymentPlan } from '#app/domain/payment-plans/cancel-payment-plan.ts';
import { getPaymentPlan } from '#app/domain/payment-plans/get-payment-plan.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { cancelSchema } from './agree-schema.ts';
import { CancelPlan } from './cancel-plan.tsx';
import { PlanBills } from './plan-bills.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { PlanInstalments } from './plan-instalments.tsx';
import { PlanStatus } from './plan-status.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((t, data) =>
  data ? t('agreements:number', { number: String(data.plan.number) }) : t('agreements:title'),
);

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const plan = await getPaymentPlan(ctx, { planId: idParam(params.plan) });
  return {
    plan,
    currency: ctx.tenant.currency,
    canCancel: ctx.ability.can('update', 'PaymentPlan') && plan.status === 'active',
  };
});

/** Cancels the plan, for a reason. */
export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, cancelSchema, async ({ reason }) => {
    const planId = idParam(params.plan);
    const { number } = await cancelPaymentPlan(ctx, { planId, reason });
    const text = translator(ctx.language, 'agreements')('cancel.done', { number: number.toString() });
    return redirectWithFlash(`/console/money/payment-plans/${planId}`, { kind: 'success', text });
  }),
);

export default function Plan() {
  const { plan, currency, canCancel } = useLoaderData<typeof loader>();
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { status, endedOn, endedReason } = plan;
  const day = endedOn ? format.day(endedOn) : '';
  return (
    <>
      <PageHeader
        title={t('number', { number: plan.number.toString() })}
        description={[`${plan.propertyCode} ${plan.communityName}`, plan.personName]
          .filter(Boolean)
          .join(' · ')}
        status={<PlanStatus status={status} />}
        breadcrumbs={[{ to: '/console/money/payment-plans', label: t('title') }]}
        actions={
          <>
            {canCancel && <CancelPlan />}
            <LinkButton
              to={`/console/money/payment-plans/${plan.id}/agreement.pdf`}
              reloadDocument
              prefetch="none"
            >
              <Printer aria-hidden />
              {t('detail.pdf')}
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <div className="space-y-5">
          <Notice tone={status === 'broken' ? 'warning' : 'info'}>
            {status === 'active' && t('detail.activeText')}
            {status === 'completed' && t('detail.completedText', { day })}
            {status === 'broken' && t('detail.brokenText', { day })}
            {status === 'cancelled' && t('detail.cancelledText', { day, reason: endedReason ?? '' })}
          </Notice>
          <PlanInstalments plan={plan} currency={currency} />
          <PlanBills bills={plan.bills} currency={currency} />
        </div>
        <Card title={t('detail.facts')}>
          <PlanFacts plan={plan} currency={currency} />
        </Card>
      </div>
    </>
  );
}
