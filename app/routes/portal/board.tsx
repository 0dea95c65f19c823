import { useLoaderData } from '@remix-run/react';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listBoardNotices } from '#app/domain/arrears-notice/list-board-notices.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { BoardLines } from '../console/money/dunning/board-lines.tsx';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';

export const loader = loaderFor('owner', async ({ ctx, request }) =>
  listBoardNotices(ctx, { propertyId: await chosenProperty(request) }),
);

export const meta = pageTitle((t) => t('dunning:portal.board'));

/** The arrears notices of the reader's communities: masked rooms, no names. */
export default function BoardPage() {
  const { frame, notices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  const format = useFormat();
  return (
    <div className="space-y-4">
      <BackLink to="/home">{t('portal.toHome')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('portal.board')}</h1>
      {notices.length === 0 && (
        <EmptyState icon={Megaphone} title={t('portal.noNotices')} text={t('portal.noNoticesText')} />
      )}
      {notices.map((notice) => (
        <Card
          key={notice.id}
          title={notice.communityName}
          description={t('portal.asOf', {
            day: format.day(notice.asOf),
            count: notice.minDays,
          })}
        >
          <BoardLines lines={notice.lines} currency={frame.currency} />
        </Card>
      ))}
      <p className="text-muted text-xs">{t('portal.masked')}</p>
    </div>
  );
}
