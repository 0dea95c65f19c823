import { Ban, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { SharedCostStatus as Kind } from '#app/domain/shared-costs/lock-shared-cost.ts';

const looks = {
  draft: { tone: 'warning', icon: PencilLine },
  confirmed: { tone: 'positive', icon: undefined },
  cancelled: { tone: 'neutral', icon: Ban },
} as const;

export function SharedCostStatus({ status }: { status: Kind }) {
  const { t } = useTranslation('meters');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`shared.status.${status}`)}
    </Status>
  );
}
