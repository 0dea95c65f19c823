import { CircleOff, Hourglass, Replace } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { ReadingStatus as Kind, Oddity } from '#app/domain/meters/readings/add-readings.ts';

const looks = {
  accepted: { tone: 'positive', icon: undefined },
  held: { tone: 'warning', icon: Hourglass },
  rejected: { tone: 'danger', icon: CircleOff },
  superseded: { tone: 'neutral', icon: Replace },
} as const;

export function ReadingStatus({ status }: { status: Kind }) {
  const { t } = useTranslation('meters');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`reading.status.${status}`)}
    </Status>
  );
}

/** Why a reading was or is held. */
export function OddityStatus({ oddity }: { oddity: Oddity }) {
  const { t } = useTranslation('meters');
  return <Status tone="warning">{t(`reading.oddity.${oddity}`)}</Status>;
}
