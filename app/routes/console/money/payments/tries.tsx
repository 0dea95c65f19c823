import { useLoaderData } from '@remix-run/react';
import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listTries } from '#app/domain/payments/settlement/list-tries.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { paths } from '../../paths.ts';

export const meta = pageTitle((t) => t('payouts:tries.title'));

export const loader = loaderFor('staff', ({ ctx }) => listTries(ctx, {}));

/** Payments that failed, or whose money is on its way: what to say when an owner asks. */
export default function Tries() {
  const { tries } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['payouts', 'payments']);
  const format = useFormat();
  const said = (code: string) =>
    i18n.exists(`payouts:tries.codes.${code}`) ? t(`payouts:tries.codes.${code as 'card_declined'}`) : code;
  return (
    <>
      <PageHeader
        title={t('payouts:tries.title')}
        description={t('payouts:tries.description')}
        breadcrumbs={[{ to: '/console/money/payments', label: t('payments:list.title') }]}
      />
      <DataTable
        label={t('payouts:tries.title')}
        rows={tries}
        rowId={({ id }) => id}
        empty={
          <EmptyState
            icon={CircleCheckBig}
            title={t('payouts:tries.empty.title')}
            text={t('payouts:tries.empty.text')}
          />
        }
        columns={[
          {
            id: 'payer',
            header: t('payouts:tries.columns.payer'),
            cell: ({ personName }) => personName ?? '—',
          },
          {
            id: 'property',
            header: t('payouts:tries.columns.property'),
            cell: ({ propertyId, propertyCode }) =>
              propertyId ? <TextLink to={paths.property(propertyId)}>{propertyCode}</TextLink> : '—',
            card: 'subtitle',
          },
          {
            id: 'state',
            header: t('payouts:tries.columns.state'),
            cell: ({ state }) => (
              <Status tone={state === 'failed' ? 'danger' : 'info'}>
                {t(`payouts:tries.states.${state}`)}
              </Status>
            ),
          },
          {
            id: 'reason',
            header: t('payouts:tries.columns.reason'),
            cell: ({ failureCode, state, open }) => (
              <>
                {failureCode ? said(failureCode) : '—'}
                {state === 'failed' && open && (
                  <span className="ml-2 text-muted text-xs">{t('payouts:tries.stillOpen')}</span>
                )}
              </>
            ),
          },
          { id: 'at', header: t('payouts:tries.columns.at'), cell: ({ at }) => format.moment(at) },
          {
            id: 'amount',
            header: t('payouts:tries.columns.amount'),
            cell: ({ amount, currency }) => format.money(amount, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </>
  );
}
