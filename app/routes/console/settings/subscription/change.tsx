import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { changePlan, previewPlanChange } from '#app/domain/subscription/change-plan.ts';
import { getSubscription } from '#app/domain/subscription/get-subscription.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { ChangeLines } from './change-lines.tsx';
import { changePlanSchema, choosePlanSchema } from './subscription-schema.ts';

const page = '/console/settings/subscription';

export const meta = pageTitle((t) => t('subscription:title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const wish = choosePlanSchema.safeParse({ plan: params.plan });
  if (!wish.success) throw new DomainError('not_found');
  const { subscription } = await getSubscription(ctx, {});
  if (!subscription) throw new DomainError('not_found');
  try {
    return {
      change: await previewPlanChange(ctx, wish.data),
      from: subscription.plan,
      trialing: subscription.status === 'trialing',
      currency: subscription.currency ?? ctx.tenant.currency,
    };
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 409) throw error;
    // It can no longer be chosen: the page that offers the plans tells why.
    const text = translator(ctx.language, 'errors')(error.code, error.detail.params);
    throw await redirectWithFlash(page, { kind: 'error', text });
  }
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, changePlanSchema, async (wish) => {
    await changePlan(ctx, wish);
    const t = translator(ctx.language, 'subscription');
    const text = t('change.done', { plan: t(`plans.${wish.plan}`) });
    return redirectWithFlash(page, { kind: 'success', text });
  }),
);

/** What a change of plan costs, before it is made. */
export default function ChangePlan() {
  const { change, from, trialing, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const pending = useNavigation().formData !== undefined;
  const to = t(`plans.${change.plan}`);
  return (
    <>
      <PageHeader
        title={t('change.title', { plan: to })}
        description={t('change.text', { from: t(`plans.${from}`), to })}
        breadcrumbs={[{ to: page, label: t('title') }]}
      />
      <div className="max-w-xl">
        <Card>
          <ChangeLines change={change} from={from} trialing={trialing} currency={currency} />
          <Form method="post" className="mt-6 flex flex-wrap gap-2 max-sm:flex-col">
            <input type="hidden" name="plan" value={change.plan} />
            <input type="hidden" name="proratedAt" value={change.proratedAt} />
            {csrf && <input type="hidden" name="csrf" value={csrf} />}
            <Button type="submit" variant="primary" pending={pending}>
              {change.dueNow > 0n
                ? t('change.confirmUpgrade', { amount: format.money(change.dueNow, currency) })
                : t('change.confirm')}
            </Button>
            <LinkButton to={page}>{t('change.back')}</LinkButton>
          </Form>
        </Card>
      </div>
    </>
  );
}
