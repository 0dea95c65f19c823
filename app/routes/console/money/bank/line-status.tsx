import { Archive, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { BankLineStatus } from '#app/domain/bank/bank-line-status.ts';

const looks = {
  open: { tone: 'warning', icon: CircleDashed },
  matched: { tone: 'positive', icon: undefined },
  set_aside: { tone: 'neutral', icon: Archive },
} as const;

export function LineStatus({ status }: { status: BankLineStatus }) {
  const { t } = useTranslation('bank');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Status>
  );
}
