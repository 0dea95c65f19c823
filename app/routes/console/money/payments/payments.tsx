import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { HandCoins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listPayments, paymentMethods, paymentStatuses } from '#app/domain/payments/list-payments.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { PaymentsTable } from './payments-table.tsx';

export const meta = pageTitle((t) => t('payments:list.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['received'], defaultSort: '-received' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  const property = params.filter('property');
  const { payments, next, previous } = await listPayments(ctx, {
    q: params.q.slice(0, 100) || null,
    method: params.filter('method', paymentMethods),
    status: params.filter('status', paymentStatuses),
    disputed: params.filter('status', ['disputed']) === 'disputed',
    propertyId: property && isId(property) ? property : null,
    from: day('from'),
    through: day('through'),
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return {
    payments,
    page: { next, previous },
    canTake: ctx.ability.can('create', 'Payment'),
    canExport: ctx.ability.can('export', 'Payment'),
  };
});

export default function Payments() {
  const { payments, page, canTake, canExport } = useLoaderData<typeof loader>();
  const { payment } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation(['payments', 'payouts']);
  const take = canTake && (
    <LinkButton to="/console/money/counter" variant="primary">
      <HandCoins aria-hidden />
      {t('list.take')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.description')}
        actions={
          <>
            <LinkButton to="/console/money/tries">{t('payouts:tries.link')}</LinkButton>
            {take}
          </>
        }
      />
      <ListWithPanel panel={payment ? <Outlet /> : null}>
        <PaymentsTable
          payments={payments}
          page={page}
          openPayment={payment}
          search={search}
          canExport={canExport}
          first={take}
        />
      </ListWithPanel>
    </>
  );
}
