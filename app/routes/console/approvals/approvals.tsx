import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { approvalBoxes, listApprovals } from '#app/domain/approvals/list-approvals.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { ApprovalTabs } from './approval-tabs.tsx';
import { ApprovalsTable } from './approvals-table.tsx';

export const meta = pageTitle((t) => t('approvals:title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['asked'], defaultSort: 'asked' });
  const box = params.filter('box', approvalBoxes) ?? 'waiting';
  const cursor = (value: string | null) => (value && isId(value) ? value : null);
  const { approvals, next, previous } = await listApprovals(ctx, {
    box,
    after: cursor(params.after),
    before: cursor(params.before),
    limit: params.size,
  });
  return { box, approvals, page: { next, previous }, currency: ctx.tenant.currency };
});

export default function Approvals() {
  const { box, approvals, page, currency } = useLoaderData<typeof loader>();
  const { request } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('approvals');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} tabs={<ApprovalTabs current={box} />} />
      <ListWithPanel panel={request ? <Outlet /> : null}>
        <ApprovalsTable
          box={box}
          approvals={approvals}
          page={page}
          open={request}
          search={search}
          currency={currency}
        />
      </ListWithPanel>
    </>
  );
}
