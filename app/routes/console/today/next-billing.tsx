import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillingScheduleView } from '#app/domain/billing/get-billing-schedule.ts';

/** When the company bills by itself again. */
export function NextBilling({ schedule }: { schedule: BillingScheduleView }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { nextDay, nextMonth } = schedule;
  return (
    <Card
      title={t('schedule.title')}
      actions={
        <TextLink to="/console/money/runs" className="text-sm">
          {t('schedule.to')}
        </TextLink>
      }
    >
      <p className="figures font-semibold text-ink text-lg">
        {nextDay ? format.day(nextDay) : t('schedule.off')}
      </p>
      <p className="mt-0.5 text-muted text-sm">
        {nextMonth ? t('schedule.month', { month: format.month(nextMonth) }) : t('schedule.offText')}
      </p>
    </Card>
  );
}
