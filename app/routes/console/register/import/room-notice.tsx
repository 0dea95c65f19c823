import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ImportRoom } from '#app/domain/imports/room-for-import.ts';

/** That the plan is too small for the file, by how much, and the way up. */
export function RoomNotice({ room, canManage }: { room: ImportRoom; canManage: boolean }) {
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const figures = {
    adding: format.number(room.adding),
    used: format.number(room.used),
    limit: format.number(room.limit),
  };
  return (
    <Notice
      tone="warning"
      live
      title={t('room.title', { over: format.number(room.over) })}
      action={
        canManage && (
          <LinkButton to="/console/settings/subscription" variant="primary">
            {t('room.action')}
          </LinkButton>
        )
      }
    >
      {t('room.text', figures)} {!canManage && t('room.ask')}
    </Notice>
  );
}
