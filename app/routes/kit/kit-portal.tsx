import { ChevronRight, House, Megaphone, ReceiptText, UserRound, UsersRound, Wrench } from 'lucide-react';
import { PortalShell } from '#app/components/shells/portal-shell.tsx';
import { TextSizeChoice } from '#app/components/shells/text-size-choice.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useSay } from './use-say.ts';

export default function KitPortal() {
  const say = useSay();
  const format = useFormat();
  return (
    <PortalShell
      tabs={[
        { to: '/kit/portal', end: true, label: say('首页', 'Home'), icon: House },
        { to: '/kit/portal/bills', label: say('账单', 'Bills'), icon: ReceiptText, count: 2 },
        { to: '/kit/portal/service', label: say('服务', 'Service'), icon: Wrench },
        { to: '/kit/portal/neighbours', label: say('邻里', 'Neighbours'), icon: UsersRound },
        { to: '/kit/portal/me', label: say('我的', 'Me'), icon: UserRound },
      ]}
      properties={[
        {
          id: 'a',
          title: say('3 号楼 2 单元 501', 'Building 3, 2-501'),
          subtitle: say('怡和花园', 'Yihe Garden'),
        },
        {
          id: 'b',
          title: say('地下车位 B1-118', 'Parking B1-118'),
          subtitle: say('怡和花园', 'Yihe Garden'),
        },
      ]}
      currentPropertyId="a"
      switchAction="/kit"
      notifications={{ to: '/kit', unread: 2 }}
    >
      <div className="space-y-4">
        <h1 className="sr-only">{say('首页', 'Home')}</h1>
        <section className="rounded-xl bg-brand p-5 text-on-brand shadow-md">
          <p className="text-sm opacity-90">{say('待缴合计', 'Due now')}</p>
          <p className="figures mt-1 font-semibold text-3xl tracking-tight">{format.money(48650n, 'CNY')}</p>
          <p className="mt-1 text-sm opacity-90">
            {say(`最近应缴日 ${format.day('2026-11-30')}`, `Next due ${format.day('2026-11-30')}`)}
          </p>
          <LinkButton
            to="/kit/portal"
            size="lg"
            wide
            className="mt-4 border-transparent bg-on-brand text-brand hover:bg-on-brand hover:opacity-95 dark:bg-on-brand dark:hover:bg-on-brand"
          >
            {say('立即缴费', 'Pay now')}
          </LinkButton>
        </section>
        <Card title={say('待缴账单', 'Bills due')} padding="flush">
          <ul>
            {[
              {
                id: 1,
                name: say('物业服务费', 'Property service fee'),
                note: '2026-11',
                amount: 32400n,
                late: true,
              },
              { id: 2, name: say('公摊水费', 'Shared water'), note: '2026-10', amount: 16250n, late: false },
            ].map((bill) => (
              <li key={bill.id} className="border-line border-t">
                <label htmlFor={`bill-${bill.id}`} className="flex min-h-16 items-center gap-3 px-4 py-3">
                  <Checkbox id={`bill-${bill.id}`} defaultChecked className="size-5" />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{bill.name}</span>
                    <span className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
                      {format.month(bill.note)}
                      {bill.late && <Status tone="danger">{say('逾期', 'Overdue')}</Status>}
                    </span>
                  </span>
                  <span className="figures font-semibold">{format.money(bill.amount, 'CNY')}</span>
                  <ChevronRight aria-hidden className="size-4 text-faint" />
                </label>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={say('文字大小', 'Text size')}>
          <TextSizeChoice />
        </Card>
        <Card title={say('公告', 'Notices')}>
          <div className="flex items-start gap-3">
            <Megaphone aria-hidden className="mt-1 size-5 shrink-0 text-brand-text" />
            <p className="text-base">
              {say(
                '11 月 25 日 9:00 至 12:00 二次供水水箱清洗，期间停水，请提前储水。感谢您的理解与配合。',
                'The water tanks are cleaned on 25 November from 9:00 to 12:00. There is no water during that time.',
              )}
            </p>
          </div>
        </Card>
      </div>
    </PortalShell>
  );
}
