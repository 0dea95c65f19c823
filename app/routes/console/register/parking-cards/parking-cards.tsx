import { useLoaderData } from '@remix-run/react';
import { CreditCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { cardFilters } from '#app/domain/parking/card-filters.ts';
import { listCards } from '#app/domain/parking/list-cards.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { paths } from '../../paths.ts';
import { ParkingTabs } from '../vehicles/parking-tabs.tsx';
import { useCardColumns } from './use-card-columns.tsx';

export const meta = pageTitle((t) => t('parking:cards.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['ends'], defaultSort: 'ends' });
  const { cards, next, previous } = await listCards(ctx, {
    q: params.q || null,
    filter: params.filter('state', cardFilters),
    direction: params.sort.direction,
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return {
    cards,
    page: { next, previous },
    currency: ctx.tenant.currency,
    canIssue: ctx.ability.can('create', 'ParkingCard'),
  };
});

export default function ParkingCards() {
  const { cards, page, currency, canIssue } = useLoaderData<typeof loader>();
  const { t } = useTranslation('parking');
  const issue = canIssue && (
    <LinkButton to="/console/parking-cards/new" variant="primary">
      <CreditCard aria-hidden />
      {t('cards.issue')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('cards.description')}
        actions={issue}
        tabs={<ParkingTabs />}
      />
      <DataTable
        label={t('cards.title')}
        rows={cards}
        rowId={({ id }) => id}
        rowTo={({ id }) => paths.parkingCard(id)}
        page={page}
        filters={[
          { kind: 'search', name: 'q', label: t('cards.search') },
          {
            kind: 'select',
            name: 'state',
            label: t('cards.state'),
            options: cardFilters.map((value) => ({ value, label: t(`filters.${value}`) })),
          },
        ]}
        columns={useCardColumns(currency)}
        empty={
          <EmptyState
            icon={CreditCard}
            title={t('cards.empty.title')}
            text={t('cards.empty.text')}
            action={issue}
          />
        }
      />
    </>
  );
}
