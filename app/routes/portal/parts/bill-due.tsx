import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Format } from '#app/kernel/format.ts';

type BillDueProps = { bill: Pick<OwnBill, 'dueOn' | 'overdueDays'>; today: Day; format: Format };

/** When an open bill is due: a word where it is late or due today, the day otherwise. */
export function BillDue({ bill: { dueOn, overdueDays }, today, format }: BillDueProps) {
  const { t } = useTranslation('portal');
  if (overdueDays > 0) return <Status tone="danger">{t('bills.overdueDays', { count: overdueDays })}</Status>;
  if (dueOn === today) return <Status tone="warning">{t('bills.dueToday')}</Status>;
  return <span>{t('bills.dueBy', { day: format.day(dueOn) })}</span>;
}
