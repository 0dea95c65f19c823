import { CircleSlash, FileSearch, ListChecks, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { ImportStatus as State } from '#app/domain/imports/read-batch.ts';

const looks = {
  uploaded: { tone: 'info', icon: FileSearch },
  previewed: { tone: 'warning', icon: ListChecks },
  reading: { tone: 'info', icon: LoaderCircle },
  checked: { tone: 'positive', icon: undefined },
  applying: { tone: 'info', icon: LoaderCircle },
  applied: { tone: 'positive', icon: undefined },
  failed: { tone: 'danger', icon: undefined },
  cancelled: { tone: 'neutral', icon: CircleSlash },
} as const;

export function ImportStatus({ status, issueCount }: { status: State; issueCount: number }) {
  const { t } = useTranslation('imports');
  if (status === 'checked' && issueCount > 0) {
    return <Status tone="danger">{t('screens.status.checkedWithErrors')}</Status>;
  }
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`screens.status.${status}`)}
    </Status>
  );
}
