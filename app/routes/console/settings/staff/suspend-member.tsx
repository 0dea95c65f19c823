import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import type { Member } from '#app/domain/identity/members/list-members.ts';
import { ConfirmAction } from '../../confirm-action.tsx';

/** Shuts a member out, or lets them in again. */
export function SuspendMember({ name, status }: { name: string; status: Member['status'] }) {
  const { t } = useTranslation('settings');
  const what = status === 'active' ? 'suspend' : 'restore';
  return (
    <ConfirmAction
      trigger={<Button>{t(`staff.${what}.action`)}</Button>}
      intent={what}
      title={t(`staff.${what}.title`, { name })}
      description={t(`staff.${what}.text`)}
      confirmLabel={t(`staff.${what}.action`)}
      danger={what === 'suspend'}
    />
  );
}
