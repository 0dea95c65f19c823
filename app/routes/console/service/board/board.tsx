import { useLoaderData } from '@remix-run/react';
import { UsersRound } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import { boardChoices } from '#app/domain/tickets/dispatch/board/board-choices.ts';
import { dispatchBoard } from '#app/domain/tickets/dispatch/board/dispatch-board.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { GiveOutDialog } from '../dispatch/give-out-dialog.tsx';
import { BoardLaneView } from './board-lane.tsx';
import { lanesOf } from './board-lanes.ts';
import { BoardTabs } from './board-tabs.tsx';
import { useBoardMoves } from './use-board-moves.ts';
import { useGripKeys } from './use-grip-keys.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { WorkerState } from './worker-state.tsx';

export const meta = pageTitle((t) => t('dispatch:board.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['urgency'], defaultSort: 'urgency' });
  const id = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  return withTenant(ctx.tenant.id, async () => ({
    board: await dispatchBoard(ctx, { departmentId: id('department'), communityId: id('community') }),
    choices: await boardChoices(ctx, {}),
    now: ctx.now().getTime(),
  }));
});

export default function Board() {
  const { board, choices, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dispatch');
  const lanes = useMemo(
    () => lanesOf(board, { waiting: t('board.waiting'), pool: t('board.pool') }),
    [board, t],
  );
  const moves = useBoardMoves(lanes);
  const onGripKey = useGripKeys(lanes, moves);
  const { held, asked, ask, said } = moves;
  useKeptFocus(lanes, asked !== null);
  useLiveReload(held === null && asked === null, 15_000);
  const close = useCallback(() => ask(null), [ask]);
  const shared = { moves, onGripKey, now };
  const [waiting, pool, ...theirs] = lanes;
  const workerOf = (id: string) => board.workers.find(({ membershipId }) => id === `member:${membershipId}`);
  const select = (name: string, label: string, options: { id: string; name: string }[]) => ({
    kind: 'select' as const,
    name,
    label,
    options: options.map((option) => ({ value: option.id, label: option.name })),
  });
  return (
    <>
      <PageHeader
        title={t('board.title')}
        description={
          <>
            {t('board.description')} <span className="max-md:hidden">{t('board.keyboard')}</span>
          </>
        }
        tabs={<BoardTabs />}
      />
      <FilterBar
        filters={[
          select('department', t('board.department'), choices.departments),
          select('community', t('board.community'), choices.communities),
        ]}
      />
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
      <div className="mt-4 flex snap-x items-start gap-3 pb-4 max-lg:overflow-x-auto">
        <div className="flex shrink-0 items-start gap-3">
          {waiting && (
            <BoardLaneView
              isFirst
              lane={waiting}
              restTo="/console/service/tickets?status=accepted"
              {...shared}
            />
          )}
          {pool && (
            <BoardLaneView isFirst lane={pool} restTo="/console/service/tickets?status=pooled" {...shared} />
          )}
        </div>
        <div className="flex items-start gap-3 lg:min-w-0 lg:flex-1 lg:overflow-x-auto lg:pb-3">
          {theirs.map((lane, index) => {
            const worker = workerOf(lane.id);
            return (
              <BoardLaneView
                key={lane.id}
                lane={lane}
                isFirst={index < 3}
                about={
                  worker ? (
                    <WorkerState {...worker} />
                  ) : (
                    <p className="text-muted text-xs">{t('board.contractorLane')}</p>
                  )
                }
                {...shared}
              />
            );
          })}
          {board.workers.length === 0 && (
            <div className="w-80 shrink-0">
              <EmptyState icon={UsersRound} title={t('board.noWorkers')} text={t('board.noWorkersText')} />
            </div>
          )}
        </div>
      </div>
      <GiveOutDialog ticket={asked?.ticket ?? null} chosen={asked?.chosen} onClose={close} />
    </>
  );
}
