import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { CreditNoteStatus as State } from '#app/domain/credits/credit-note-kinds.ts';

const looks = {
  pending: { tone: 'warning', icon: undefined },
  posted: { tone: 'positive', icon: undefined },
  declined: { tone: 'neutral', icon: CircleSlash },
} as const;

export function CreditNoteStatus({ status }: { status: State }) {
  const { t } = useTranslation('credits');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`notes.statuses.${status}`)}
    </Status>
  );
}
