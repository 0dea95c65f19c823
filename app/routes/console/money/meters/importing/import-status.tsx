import { Ban, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { ReadingImportStatus } from '#app/domain/meters/importing/lock-reading-import.ts';

const looks = {
  checked: { tone: 'warning', icon: ListChecks },
  applied: { tone: 'positive', icon: undefined },
  cancelled: { tone: 'neutral', icon: Ban },
} as const;

export function ImportStatus({ status }: { status: ReadingImportStatus }) {
  const { t } = useTranslation('meters');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`import.status.${status}`)}
    </Status>
  );
}
