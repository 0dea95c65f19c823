import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { DepositStatus as State } from '#app/domain/deposits/deposit-words.ts';

export function DepositStatus({ status }: { status: State }) {
  const { t } = useTranslation('counter');
  return status === 'held' ? (
    <Status tone="info" icon={Lock}>
      {t('deposits.status.held')}
    </Status>
  ) : (
    <Status tone="neutral">{t('deposits.status.settled')}</Status>
  );
}
