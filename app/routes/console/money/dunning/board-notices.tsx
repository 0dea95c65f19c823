import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ConfirmAction } from '../../confirm-action.tsx';

type Notice = {
  id: string;
  communityName: string;
  asOf: Day;
  status: 'published' | 'withdrawn';
  publishedAt: Date;
  withdrawnAt: Date | null;
  rooms: number;
};

/** What has been on the boards, the latest first. */
export function BoardNotices({ notices, canPublish }: { notices: readonly Notice[]; canPublish: boolean }) {
  const { t } = useTranslation('dunning');
  const format = useFormat();
  return (
    <Card title={t('board.history')} padding="flush">
      <ul className="divide-y divide-line">
        {notices.map((notice) => (
          <li key={notice.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3 text-sm">
            <div className="min-w-0 flex-1 basis-48">
              <p className="flex flex-wrap items-center gap-2">
                {notice.communityName}
                {notice.status === 'published' ? (
                  <Badge tone="brand">{t('board.onBoard')}</Badge>
                ) : (
                  <Badge>{t('board.offBoard')}</Badge>
                )}
              </p>
              <p className="text-muted text-xs">
                {t('board.line', {
                  day: format.day(notice.asOf),
                  count: notice.rooms,
                  at: format.moment(notice.publishedAt),
                })}
              </p>
            </div>
            {canPublish && notice.status === 'published' && (
              <ConfirmAction
                trigger={<Button size="sm">{t('board.withdraw')}</Button>}
                intent="withdraw"
                title={t('board.withdrawQuestion', { community: notice.communityName })}
                confirmLabel={t('board.withdraw')}
              >
                <input type="hidden" name="noticeId" value={notice.id} />
              </ConfirmAction>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
