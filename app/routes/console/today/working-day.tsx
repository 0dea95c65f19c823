import { LayoutDashboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { BillingScheduleView } from '#app/domain/billing/get-billing-schedule.ts';
import type { ShownFigures } from '#app/domain/dashboard/money-figures.ts';
import type { PaymentView } from '#app/domain/payments/list-payments.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ArrearsByAge } from './arrears-by-age.tsx';
import { BilledChart } from './billed-chart.tsx';
import { CounterCard } from './counter-card.tsx';
import { FindCard } from './find-card.tsx';
import { LatestPayments } from './latest-payments.tsx';
import { MoneyTiles } from './money-tiles.tsx';
import { NextBilling } from './next-billing.tsx';
import { ParkingCardEnds } from './parking-card-ends.tsx';
import { PaymentMethods } from './payment-methods.tsx';

type WorkingDayProps = {
  /** Each is null for those who may not see it. */
  money: ShownFigures | null;
  payments: readonly PaymentView[] | null;
  schedule: BillingScheduleView | null;
  cards: { week: number; expired: number } | null;
  currency: string;
  today: Day;
  canTakePayments: boolean;
  canFindProperties: boolean;
  canConnectPayments: boolean;
};

/** How the company stands, or for those who may not know, the tools of their work. */
export function WorkingDay(props: WorkingDayProps) {
  const { money, payments, schedule, cards, currency, today, canTakePayments, canFindProperties } = props;
  const { t } = useTranslation('today');
  const finds = money === null && (canTakePayments ? 'counter' : canFindProperties ? 'search' : null);
  if (!money && !payments && !schedule && !finds) {
    return (
      <Card>
        <EmptyState icon={LayoutDashboard} title={t('nothing.title')} text={t('nothing.text')} />
      </Card>
    );
  }
  return (
    <div className="space-y-5">
      {props.canConnectPayments && (
        <Notice
          tone="warning"
          title={t('noOnlinePayments.title')}
          action={
            <LinkButton to="/console/settings/payments" size="sm">
              {t('noOnlinePayments.action')}
            </LinkButton>
          }
        >
          {t('noOnlinePayments.text')}
        </Notice>
      )}
      {finds === 'counter' && <CounterCard currency={currency} />}
      {finds === 'search' && <FindCard />}
      {money && <MoneyTiles money={money} currency={currency} today={today} />}
      <div className="grid gap-5 xl:grid-cols-3 xl:items-start">
        <div className="min-w-0 space-y-5 xl:col-span-2">
          {money && <BilledChart months={money.months} currency={currency} />}
          {payments && <LatestPayments payments={payments} />}
        </div>
        <div className="grid min-w-0 gap-5 md:grid-cols-2 md:items-start xl:grid-cols-1">
          {money && <ArrearsByAge overdue={money.overdue} currency={currency} />}
          {money && <PaymentMethods methods={money.methods} currency={currency} />}
          {schedule && <NextBilling schedule={schedule} />}
          {cards && cards.week + cards.expired > 0 && <ParkingCardEnds {...cards} />}
        </div>
      </div>
    </div>
  );
}
