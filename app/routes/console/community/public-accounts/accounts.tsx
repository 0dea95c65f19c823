import { useLoaderData } from '@remix-run/react';
import { Landmark, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listPublicAccounts } from '#app/domain/public-accounts/list-public-accounts.ts';
import { publicAccountKinds } from '#app/domain/public-accounts/public-account-fields.ts';
import { loaderFor } from '#app/http/loader-for.ts';

export const meta = pageTitle((t) => t('accounts:title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const wanted = url.searchParams.get('kind');
  return {
    accounts: await listPublicAccounts(ctx, { kind: publicAccountKinds.find((kind) => kind === wanted) }),
    currency: ctx.tenant.currency,
    canCreate: ctx.ability.can('create', 'PublicAccount'),
  };
});

export default function Accounts() {
  const { accounts, currency, canCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const create = canCreate && (
    <LinkButton to="/console/public-accounts/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <DataTable
        label={t('title')}
        rows={accounts}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/console/public-accounts/${id}`}
        filters={[
          {
            kind: 'select',
            name: 'kind',
            label: t('columns.kind'),
            options: publicAccountKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
        empty={<EmptyState icon={Landmark} title={t('empty.title')} text={t('empty.text')} action={create} />}
        columns={[
          {
            id: 'name',
            header: t('columns.name'),
            cell: ({ name, status }) => (
              <>
                {name} {status === 'closed' && <Badge>{t('closed')}</Badge>}
              </>
            ),
          },
          {
            id: 'community',
            header: t('columns.community'),
            cell: ({ communityName }) => communityName,
            card: 'subtitle',
          },
          { id: 'kind', header: t('columns.kind'), cell: ({ kind }) => t(`kinds.${kind}`), from: 'lg' },
          {
            id: 'published',
            header: t('columns.published'),
            cell: ({ publishedThrough }) =>
              publishedThrough ? (
                <span className="figures">{format.day(publishedThrough)}</span>
              ) : (
                <span className="text-muted">{t('never')}</span>
              ),
          },
          {
            id: 'balance',
            header: t('columns.balance'),
            cell: ({ balance }) => format.money(balance, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </>
  );
}
