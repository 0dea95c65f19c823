import { CircleAlert, CircleCheck, CircleSlash, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { PromiseStatus as State } from '#app/domain/promises/promise-view.ts';

const looks = {
  open: { tone: 'info', icon: Hourglass },
  kept: { tone: 'positive', icon: CircleCheck },
  broken: { tone: 'danger', icon: CircleAlert },
  withdrawn: { tone: 'neutral', icon: CircleSlash },
} as const;

export function PromiseStatus({ status }: { status: State }) {
  const { t } = useTranslation('dunning');
  return <Status {...looks[status]}>{t(`promises.statuses.${status}`)}</Status>;
}
