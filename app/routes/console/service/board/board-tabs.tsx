import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** The board, and where the crews are. */
export function BoardTabs() {
  const { t } = useTranslation('dispatch');
  return (
    <LinkTabs
      label={t('board.title')}
      tabs={[
        { to: '/console/service/board', label: t('map.boardTab'), end: true },
        { to: '/console/service/board/crews', label: t('map.tab') },
      ]}
    />
  );
}
