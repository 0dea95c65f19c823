import { Ban, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { InvoiceStatus as State } from '#app/domain/invoices/invoice-statuses.ts';

const looks = {
  draft: { tone: 'info', icon: undefined },
  issuing: { tone: 'warning', icon: undefined },
  issued: { tone: 'positive', icon: undefined },
  failed: { tone: 'danger', icon: undefined },
  reversed: { tone: 'neutral', icon: Undo2 },
  cancelled: { tone: 'neutral', icon: Ban },
} as const;

export function InvoiceStatus({ status }: { status: State }) {
  const { t } = useTranslation('invoices');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Status>
  );
}
