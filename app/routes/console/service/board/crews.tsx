import { useLoaderData } from '@remix-run/react';
import { Phone, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import { listCrews } from '#app/domain/tickets/dispatch/board/list-crews.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { BoardTabs } from './board-tabs.tsx';
import { CrewMap } from './crew-map.tsx';
import { WorkerState } from './worker-state.tsx';

export const meta = pageTitle((t) => t('dispatch:map.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  ...(await listCrews(ctx, {})),
  now: ctx.now().getTime(),
}));

export default function Crews() {
  const { crews, communities, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  useLiveReload(true, 30_000);
  return (
    <>
      <PageHeader title={t('map.title')} description={t('map.description')} tabs={<BoardTabs />} />
      {crews.length === 0 ? (
        <EmptyState icon={UsersRound} title={t('map.none')} text={t('map.noneText')} />
      ) : (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
          <CrewMap crews={crews} communities={communities} />
          <Card padding="flush">
            <ul className="divide-y divide-line">
              {crews.map(({ membershipId, name, department, phone, status, isRostered, load, position }) => (
                <li key={membershipId} className="px-4 py-3 text-sm">
                  <div className="flex items-center justify-between gap-3">
                    <span className="font-medium">{name}</span>
                    <Badge>
                      {t('map.load')} {load}
                    </Badge>
                  </div>
                  <WorkerState status={status} isRostered={isRostered} department={department} skills={[]} />
                  <p className="mt-1 text-muted text-xs">
                    {position?.nearest
                      ? t('map.near', {
                          km: format.number(position.nearest.km),
                          name: position.nearest.name,
                          at: format.shortMoment(position.at, new Date(now)),
                        })
                      : t('map.notShared')}
                  </p>
                  {phone && (
                    <a
                      href={`tel:${phone}`}
                      className="mt-1 inline-flex min-h-9 items-center gap-1.5 text-brand-text text-sm hover:underline"
                    >
                      <Phone aria-hidden className="size-4" />
                      {phone}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </div>
      )}
    </>
  );
}
