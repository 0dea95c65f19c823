import { CircleSlash, PackageCheck, PackageSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { RequestStatus } from '#app/domain/warehouse/requests/request-status.ts';

const looks = {
  requested: { tone: 'info', icon: PackageSearch },
  waiting: { tone: 'warning', icon: undefined },
  approved: { tone: 'info', icon: PackageSearch },
  issued: { tone: 'positive', icon: PackageCheck },
  declined: { tone: 'neutral', icon: CircleSlash },
  cancelled: { tone: 'neutral', icon: CircleSlash },
} as const;

export function RequestStatusMark({ status }: { status: RequestStatus }) {
  const { t } = useTranslation('warehouse');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`requests.status.${status}`)}
    </Status>
  );
}
