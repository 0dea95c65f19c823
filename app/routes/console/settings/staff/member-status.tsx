import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { Member } from '#app/domain/identity/members/list-members.ts';

export function MemberStatus({ status }: { status: Member['status'] }) {
  const { t } = useTranslation('settings');
  return status === 'active' ? (
    <Status tone="positive">{t('staff.active')}</Status>
  ) : (
    <Status tone="neutral" icon={Ban}>
      {t('staff.suspended')}
    </Status>
  );
}
