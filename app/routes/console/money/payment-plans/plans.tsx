import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listPaymentPlans } from '#app/domain/payment-plans/list-payment-plans.ts';
import { paymentPlanStatuses } from '#app/domain/payment-plans/payment-plan-fields.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { PlansTable } from './plans-table.tsx';

export const meta = pageTitle((t) => t('agreements:title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['agreed'], defaultSort: '-agreed' });
  const cursor = (value: string | null) => (value && isId(value) ? value : null);
  const { plans, next, previous } = await listPaymentPlans(ctx, {
    q: params.q.slice(0, 100) || null,
    status: params.filter('status', paymentPlanStatuses),
    after: cursor(params.after),
    before: cursor(params.before),
    limit: params.size,
  });
  return {
    plans,
    page: { next, previous },
    currency: ctx.tenant.currency,
    canCreate: ctx.ability.can('create', 'PaymentPlan'),
  };
});

export default function Plans() {
  const { plans, page, currency, canCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('agreements');
  const create = canCreate && (
    <LinkButton to="/console/money/payment-plans/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <PlansTable plans={plans} page={page} currency={currency} create={create} />
    </>
  );
}
