import { Ban, CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import { billState } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { Day } from '#app/kernel/dates.ts';

const looks = {
  not_due: { tone: 'neutral', icon: CalendarClock },
  due_today: { tone: 'warning', icon: undefined },
  overdue: { tone: 'danger', icon: undefined },
  paid: { tone: 'positive', icon: undefined },
  void: { tone: 'neutral', icon: Ban },
} as const;

export function BillStatus({ bill, today }: { bill: Pick<BillView, 'status' | 'dueOn'>; today: Day }) {
  const { t } = useTranslation('billing');
  const state = billState(bill, today);
  const { tone, icon } = looks[state];
  return (
    <Status tone={tone} icon={icon}>
      {t(`bills.states.${state}`)}
    </Status>
  );
}
