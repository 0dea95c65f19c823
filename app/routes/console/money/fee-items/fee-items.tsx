import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { countChargedProperties } from '#app/domain/fees/count-charged-properties.ts';
import { listFeeItems } from '#app/domain/fees/list-fee-items.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { FeeItemsTable } from './fee-items-table.tsx';
import { FeeItemsTabs } from './fee-items-tabs.tsx';

export const meta = pageTitle((t) => t('billing:feeItems.title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const wanted = url.searchParams.get('status');
  const status = wanted === 'active' || wanted === 'archived' ? wanted : 'all';
  const [items, counts] = await Promise.all([listFeeItems(ctx, { status }), countChargedProperties(ctx, {})]);
  return {
    items: items
      .map((item) => ({ ...item, propertyCount: counts[item.id] ?? 0 }))
      .sort((a, b) => Number(a.status === 'archived') - Number(b.status === 'archived')),
    currency: ctx.tenant.currency,
    canSeeDiscounts: ctx.ability.can('read', 'Discount'),
    canCreate: ctx.ability.can('create', 'FeeItem'),
  };
});

export default function FeeItems() {
  const { items, currency, canCreate, canSeeDiscounts } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  const create = canCreate && (
    <LinkButton to="/console/money/fee-items/new" variant="primary">
      <Plus aria-hidden />
      {t('feeItems.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('feeItems.title')}
        description={t('feeItems.description')}
        tabs={canSeeDiscounts && <FeeItemsTabs />}
        actions={create}
      />
      <FeeItemsTable items={items} currency={currency} create={create} />
    </>
  );
}
