import { Coffee, Hammer, Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { StaffStatus as StaffStatusName } from '#app/domain/staff/records/staff-statuses.ts';

/** What somebody said last: at work, busy, on a break, or off. */
export function StaffStatus({ status }: { status: StaffStatusName }) {
  const { t } = useTranslation('staff');
  if (status === 'on_duty') return <Status tone="positive">{t('status.on_duty')}</Status>;
  if (status === 'busy')
    return (
      <Status tone="warning" icon={Hammer}>
        {t('status.busy')}
      </Status>
    );
  if (status === 'break')
    return (
      <Status tone="info" icon={Coffee}>
        {t('status.break')}
      </Status>
    );
  return (
    <Status tone="neutral" icon={Moon}>
      {t('status.off')}
    </Status>
  );
}
