import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { Ban, Download, Plus, ReceiptText, Send } from 'lucide-react';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { kitStatuses, pageOfKitBills } from './kit-bills-data.ts';
import { KitStatus, useStatusWord } from './kit-status.tsx';
import { useSay } from './use-say.ts';

export const meta = pageTitle((t) => t('common:palette.pages'));

export function loader({ request }: LoaderFunctionArgs) {
  const params = readListParams(request, { sorts: ['due', 'amount'], defaultSort: '-due', defaultSize: 20 });
  return pageOfKitBills(params);
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const count = form.getAll('id').length;
  return redirectWithFlash('/kit/console/bills', {
    kind: 'success',
    text: `${form.get('intent')} × ${count}`,
  });
}

export default function KitBills() {
  const { rows, page } = useLoaderData<typeof loader>();
  const { bill } = useParams();
  const { search } = useLocation();
  const say = useSay();
  const word = useStatusWord();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={say('账单', 'Bills')}
        description={say(
          '每套房产、每个收费项目、每个账期一张账单。',
          'One bill for each property, fee item and period.',
        )}
        actions={
          <Button variant="primary">
            <Plus aria-hidden />
            {say('新建出账', 'New billing run')}
          </Button>
        }
        tabs={
          <LinkTabs
            label={say('账单', 'Bills')}
            tabs={[
              { to: '/kit/console/bills', label: say('全部账单', 'All bills'), count: 200 },
              { to: '/kit/console/dashboard', label: say('出账批次', 'Billing runs') },
            ]}
          />
        }
      />
      <ListWithPanel panel={bill ? <Outlet /> : null}>
        <DataTable
          label={say('账单', 'Bills')}
          rows={rows}
          rowId={(row) => row.id}
          rowTo={(row) => `/kit/console/bills/${row.id}${search}`}
          openRow={bill}
          page={page}
          filters={[
            { kind: 'search', name: 'q', label: say('搜索房号、业主、单号', 'Search room, owner, number') },
            {
              kind: 'select',
              name: 'status',
              label: say('状态', 'Status'),
              options: kitStatuses.map((value) => ({ value, label: word(value) })),
            },
            { kind: 'date', name: 'from', label: say('应缴日起', 'Due from') },
          ]}
          actions={
            <Button>
              <Download aria-hidden />
              {say('导出', 'Export')}
            </Button>
          }
          bulkActions={[
            { intent: 'remind', label: say('发送提醒', 'Send reminder'), icon: Send },
            {
              intent: 'void',
              label: say('作废', 'Void'),
              icon: Ban,
              danger: true,
              confirm: (count) => ({
                title: say(`作废 ${count} 张账单？`, `Void ${count} bills?`),
                description: say(
                  '作废会留下记录，之后可以重新开具。',
                  'A trail stays, and they can be issued again.',
                ),
              }),
            },
          ]}
          empty={
            <EmptyState
              icon={ReceiptText}
              title={say('还没有账单', 'No bills yet')}
              text={say('出账后，账单会出现在这里。', 'They appear here after a billing run.')}
            />
          }
          columns={[
            {
              id: 'number',
              header: say('单号', 'Number'),
              cell: (row) => <span className="figures">{row.number}</span>,
            },
            {
              id: 'property',
              header: say('房产', 'Property'),
              cell: (row) => row.property,
              card: 'subtitle',
            },
            { id: 'owner', header: say('业主', 'Owner'), cell: (row) => row.owner, from: 'lg' },
            { id: 'item', header: say('收费项目', 'Fee item'), cell: (row) => row.item, from: 'xl' },
            {
              id: 'due',
              header: say('应缴日', 'Due'),
              cell: (row) => format.day(row.due),
              sort: 'due',
            },
            { id: 'status', header: say('状态', 'Status'), cell: (row) => <KitStatus status={row.status} /> },
            {
              id: 'amount',
              header: say('金额', 'Amount'),
              cell: (row) => format.money(row.amount, 'CNY'),
              sort: 'amount',
              numeric: true,
              card: 'aside',
            },
          ]}
        />
      </ListWithPanel>
    </>
  );
}
