import { useLoaderData } from '@remix-run/react';
import { PhoneCall } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { callbackOutcomes } from '#app/domain/callbacks/callback-outcomes.ts';
import { listCallbacks } from '#app/domain/callbacks/list-callbacks.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { CallbackHeader } from './callback-header.tsx';
import { CallbackOutcome } from './callback-outcome.tsx';
import { Recording } from './recording-player.tsx';

export const meta = pageTitle((t) => t('aftercare:callbacks.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['when'], defaultSort: '-when' });
  return {
    ...(await listCallbacks(ctx, {
      outcome: params.filter('outcome', callbackOutcomes),
      after: params.after,
      before: params.before,
      limit: params.size,
    })),
    outcomes: [...callbackOutcomes],
  };
});

/** The calls that were made: how they went, and what was said. */
export default function Made() {
  const { callbacks, next, previous, outcomes } = useLoaderData<typeof loader>();
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  return (
    <>
      <CallbackHeader />
      <DataTable
        label={t('callbacks.tabs.made')}
        rows={callbacks}
        rowId={({ id }) => id}
        page={{ next, previous }}
        columns={[
          {
            id: 'ticket',
            header: t('callbacks.columns.ticket'),
            cell: ({ ticket }) => (
              <>
                <span className="figures text-muted">#{String(ticket.number)}</span> {ticket.title}
              </>
            ),
          },
          {
            id: 'outcome',
            header: t('callbacks.columns.outcome'),
            cell: ({ outcome }) => <CallbackOutcome outcome={outcome} />,
            card: 'aside',
          },
          { id: 'comment', header: t('callbacks.columns.comment'), cell: ({ comment }) => comment ?? '—' },
          {
            id: 'work',
            header: t('callbacks.columns.work'),
            cell: ({ workerName }) => workerName ?? '—',
            from: 'lg',
          },
          {
            id: 'by',
            header: t('callbacks.columns.by'),
            cell: ({ calledByName, createdAt }) => (
              <>
                {calledByName}
                <span className="figures block text-muted">{format.moment(createdAt)}</span>
              </>
            ),
          },
          {
            id: 'recording',
            header: t('callbacks.columns.recording'),
            cell: ({ id, isRecorded }) => (isRecorded ? <Recording callbackId={id} /> : '—'),
          },
        ]}
        filters={[
          {
            kind: 'select',
            name: 'outcome',
            label: t('callbacks.outcome'),
            options: outcomes.map((value) => ({ value, label: t(`callbacks.outcomes.${value}`) })),
          },
        ]}
        empty={<EmptyState icon={PhoneCall} title={t('callbacks.emptyMade')} />}
      />
    </>
  );
}
