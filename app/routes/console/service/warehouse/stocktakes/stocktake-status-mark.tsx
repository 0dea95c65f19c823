import { CircleSlash, ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { StocktakeStatus } from '#app/domain/warehouse/stocktakes/stocktake-status.ts';

const looks = {
  counting: { tone: 'info', icon: ClipboardList },
  submitted: { tone: 'warning', icon: undefined },
  posted: { tone: 'positive', icon: undefined },
  declined: { tone: 'neutral', icon: CircleSlash },
  cancelled: { tone: 'neutral', icon: CircleSlash },
} as const;

export function StocktakeStatusMark({ status }: { status: StocktakeStatus }) {
  const { t } = useTranslation('warehouse');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`stocktakes.status.${status}`)}
    </Status>
  );
}
