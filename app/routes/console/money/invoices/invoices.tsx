import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { countInvoicesToMind } from '#app/domain/invoices/count-invoices-to-mind.ts';
import { invoiceStatuses } from '#app/domain/invoices/invoice-statuses.ts';
import { listInvoices } from '#app/domain/invoices/list-invoices.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { InvoiceTabs } from './invoice-tabs.tsx';
import { InvoicesTable } from './invoices-table.tsx';

export const meta = pageTitle((t) => t('invoices:list.title'));

export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const params = readListParams(request, { sorts: ['asked'], defaultSort: '-asked' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  const cursor = (value: string | null) => (value && isId(value) ? value : null);
  const attention = url.searchParams.get('show') === 'attention';
  const [{ invoices, next, previous }, { waiting, isSetUp }] = await Promise.all([
    listInvoices(ctx, {
      q: params.q.slice(0, 100) || null,
      status: params.filter('status', invoiceStatuses),
      attention,
      from: day('from'),
      through: day('through'),
      after: cursor(params.after),
      before: cursor(params.before),
      limit: params.size,
    }),
    countInvoicesToMind(ctx, {}),
  ]);
  return {
    invoices,
    page: { next, previous },
    attention,
    waiting,
    isSetUp,
    canCreate: isSetUp && ctx.ability.can('create', 'Invoice'),
    canSetUp: ctx.ability.can('update', 'InvoicePolicy'),
  };
});

export default function Invoices() {
  const { invoices, page, attention, waiting, isSetUp, canCreate, canSetUp } = useLoaderData<typeof loader>();
  const { invoice } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('invoices');
  const create = canCreate && (
    <LinkButton to="/console/money/invoices/new" variant="primary">
      <FilePlus2 aria-hidden />
      {t('new.action')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')} actions={create} />
      {!isSetUp && (
        <div className="mb-5">
          <Notice
            title={t('list.notSetUp')}
            action={canSetUp && <LinkButton to="/console/settings/invoices">{t('list.setUp')}</LinkButton>}
          >
            {t('list.notSetUpText')}
          </Notice>
        </div>
      )}
      <InvoiceTabs attention={attention} waiting={waiting} />
      <ListWithPanel panel={invoice ? <Outlet /> : null}>
        <InvoicesTable
          invoices={invoices}
          page={page}
          openInvoice={invoice}
          search={search}
          attention={attention}
        />
      </ListWithPanel>
    </>
  );
}
