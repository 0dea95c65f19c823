import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CountedAt } from '#app/components/counted-at.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listPayees } from '#app/domain/payees/list-payees.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { PayeesTable } from './payees-table.tsx';

export const meta = pageTitle((t) => t('payees:title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const wanted = url.searchParams.get('status');
  const status = wanted === 'active' || wanted === 'archived' ? wanted : 'all';
  return {
    ...(await listPayees(ctx, { status })),
    currency: ctx.tenant.currency,
    canCreate: ctx.ability.can('create', 'Payee'),
  };
});

export default function Payees() {
  const { payees, countedAt, currency, canCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payees');
  const create = canCreate && (
    <LinkButton to="/console/money/payees/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <PayeesTable payees={payees} currency={currency} create={create} />
      <CountedAt at={countedAt} />
    </>
  );
}
