import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';

export function ReceiptStatus({ status }: { status: 'issued' | 'void' }) {
  const { t } = useTranslation('receipts');
  return (
    <Status tone={status === 'issued' ? 'positive' : 'neutral'} icon={status === 'void' ? Ban : undefined}>
      {t(`status.${status}`)}
    </Status>
  );
}
