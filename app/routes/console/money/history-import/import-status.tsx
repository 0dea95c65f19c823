import { Ban, ListChecks, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { ChargesImportStatus } from '#app/domain/charges-import/lock-charges-import.ts';

const looks = {
  reading: { tone: 'info', icon: LoaderCircle },
  checked: { tone: 'warning', icon: ListChecks },
  applying: { tone: 'info', icon: LoaderCircle },
  applied: { tone: 'positive', icon: undefined },
  failed: { tone: 'danger', icon: undefined },
  cancelled: { tone: 'neutral', icon: Ban },
} as const;

export function ImportStatus({ status }: { status: ChargesImportStatus }) {
  const { t } = useTranslation('charges');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Status>
  );
}
