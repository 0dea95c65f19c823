import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { useField } from '../device/use-field-device.ts';

/** The place of the work while it comes; without a network, on a phone that has never had it, it cannot. */
export function Waiting() {
  const { t } = useTranslation('field');
  const { state, device } = useField();
  if (device && !state.online)
    return <EmptyState icon={CloudOff} title={t('never.title')} text={t('never.text')} />;
  return (
    <div aria-busy="true">
      <p className="sr-only">{t('loading')}</p>
      <div className="space-y-3">
        <Skeleton className="h-28 w-full rounded-lg" />
        <Skeleton className="h-28 w-full rounded-lg" />
        <Skeleton className="h-28 w-full rounded-lg" />
      </div>
    </div>
  );
}
