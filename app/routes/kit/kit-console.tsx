import { Outlet } from '@remix-run/react';
import {
  Building2,
  ChartNoAxesColumn,
  House,
  Inbox,
  Megaphone,
  ReceiptText,
  Settings,
  ShieldCheck,
  UserRound,
  UsersRound,
  WalletCards,
  Wrench,
} from 'lucide-react';
import { RouteError } from '#app/components/feedback/route-error.tsx';
import { ConsoleShell } from '#app/components/shells/console-shell.tsx';
import { useSay } from './use-say.ts';

export default function KitConsole() {
  const say = useSay();
  return (
    <ConsoleShell
      user={{ name: '林晓晴', email: 'lin@yihe.example', role: say('管理员', 'Administrator') }}
      accountItems={[{ to: '/kit', label: say('个人设置', 'Your settings'), icon: UserRound }]}
      signOutAction="/kit"
      searchAction="/kit/search"
      notifications={{ to: '/kit', unread: 3 }}
      homeTo="/kit"
      groups={[
        {
          items: [
            { to: '/kit/console/dashboard', label: say('今日', 'Today'), icon: House },
            { to: '/kit/console/broken', label: say('待办', 'Inbox'), icon: Inbox, count: 12 },
          ],
        },
        {
          label: say('收费', 'Money'),
          items: [
            { to: '/kit/console/bills', label: say('账单', 'Bills'), icon: ReceiptText, count: 1248 },
            { to: '/kit/form', label: say('收款', 'Payments'), icon: WalletCards },
          ],
        },
        {
          label: say('服务', 'Service'),
          items: [
            { to: '/kit/a', label: say('工单', 'Tickets'), icon: Wrench, count: 7 },
            { to: '/kit/b', label: say('公告', 'Notices'), icon: Megaphone },
          ],
        },
        {
          label: say('人员与房产', 'People and properties'),
          items: [
            { to: '/kit/c', label: say('房产', 'Properties'), icon: Building2 },
            { to: '/kit/d', label: say('业主', 'Owners'), icon: UsersRound },
          ],
        },
        {
          items: [
            { to: '/kit/e', label: say('报表', 'Reports'), icon: ChartNoAxesColumn },
            { to: '/kit/f', label: say('权限', 'Permissions'), icon: ShieldCheck },
            { to: '/kit/g', label: say('设置', 'Settings'), icon: Settings },
          ],
        },
      ]}
    >
      <Outlet />
    </ConsoleShell>
  );
}

export function ErrorBoundary() {
  return <RouteError homeTo="/kit" />;
}
