import { Ban, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { BankStatementStatus } from '#app/domain/bank/lock-statement.ts';

const looks = {
  checked: { tone: 'warning', icon: ListChecks },
  imported: { tone: 'positive', icon: undefined },
  cancelled: { tone: 'neutral', icon: Ban },
} as const;

export function StatementStatus({ status }: { status: BankStatementStatus }) {
  const { t } = useTranslation('bank');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`statementStatus.${status}`)}
    </Status>
  );
}
