import { CircleCheck, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';

export function BatchStatus({ status }: { status: 'sending' | 'sent' }) {
  const { t } = useTranslation('dunning');
  return status === 'sent' ? (
    <Status tone="positive" icon={CircleCheck}>
      {t('batches.sent')}
    </Status>
  ) : (
    <Status tone="info" icon={Clock}>
      {t('batches.sending')}
    </Status>
  );
}
