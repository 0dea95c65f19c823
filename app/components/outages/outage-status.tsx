import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { OutageStatus as State } from '#app/domain/outages/outage-kinds.ts';

/** `ahead`: it is planned, and has not begun. */
export function OutageStatus({ status, ahead }: { status: State; ahead: boolean }) {
  const { t } = useTranslation('outages');
  if (status === 'open' && ahead)
    return (
      <Status tone="info" icon={CalendarClock}>
        {t('status.ahead')}
      </Status>
    );
  const tones = { open: 'danger', resolved: 'positive', cancelled: 'neutral' } as const;
  return <Status tone={tones[status]}>{t(`status.${status}`)}</Status>;
}
