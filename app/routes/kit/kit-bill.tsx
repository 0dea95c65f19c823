import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { kitBills } from './kit-bills-data.ts';
import { KitStatus } from './kit-status.tsx';
import { useSay } from './use-say.ts';

export function loader({ params }: LoaderFunctionArgs) {
  const bill = kitBills.find((candidate) => candidate.id === params.bill);
  if (!bill) throw new Response('', { status: 404 });
  return bill;
}

export default function KitBill() {
  const bill = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const say = useSay();
  const format = useFormat();
  return (
    <SidePanel
      key={bill.id}
      title={bill.number}
      status={<KitStatus status={bill.status} />}
      closeTo={`/kit/console/bills${search}`}
      footer={
        <>
          <Button>{say('作废', 'Void')}</Button>
          <Button variant="primary">{say('登记收款', 'Record payment')}</Button>
        </>
      }
    >
      <div>
        <p className="text-muted text-sm">{say('应缴金额', 'Amount due')}</p>
        <p className="figures font-semibold text-2xl tracking-tight">{format.money(bill.amount, 'CNY')}</p>
      </div>
      <DescriptionList
        items={[
          { label: say('房产', 'Property'), value: bill.property },
          { label: say('业主', 'Owner'), value: bill.owner },
          { label: say('收费项目', 'Fee item'), value: bill.item },
          { label: say('应缴日', 'Due'), value: format.day(bill.due), figures: true },
          { label: say('备注', 'Note'), value: null },
        ]}
      />
    </SidePanel>
  );
}
