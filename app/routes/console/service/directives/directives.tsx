import { useLoaderData } from '@remix-run/react';
import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { directiveTaskStates, listDirectiveTasks } from '#app/domain/directives/list-directive-tasks.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { CompleteTask } from './complete-task.tsx';
import { useTaskColumns } from './use-task-columns.tsx';

export const meta = pageTitle((t) => t('aftercare:directives.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['due'], defaultSort: 'due' });
  return {
    ...(await listDirectiveTasks(ctx, {
      state: params.filter('state', directiveTaskStates),
      own: params.filter('scope', ['own']) === 'own',
      after: params.after,
      before: params.before,
      limit: params.size,
    })),
    states: [...directiveTaskStates],
  };
});

/** The tasks that leaders gave: the reader's own, or for leaders everybody's, and which are late. */
export default function Directives() {
  const { tasks, leads, next, previous, states } = useLoaderData<typeof loader>();
  const { t } = useTranslation('aftercare');
  return (
    <>
      <PageHeader title={t('directives.title')} description={t('directives.description')} />
      <DataTable
        label={t('directives.title')}
        rows={tasks}
        rowId={({ id }) => id}
        page={{ next, previous }}
        columns={useTaskColumns()}
        filters={[
          {
            kind: 'select',
            name: 'state',
            label: t('directives.state'),
            options: states.map((value) => ({ value, label: t(`directives.states.${value}`) })),
          },
          ...(leads
            ? [
                {
                  kind: 'select' as const,
                  name: 'scope',
                  label: t('directives.scope'),
                  options: [{ value: 'own', label: t('directives.own') }],
                },
              ]
            : []),
        ]}
        rowMenu={(task) => task.mayComplete && <CompleteTask inRow task={task} />}
        empty={<EmptyState icon={Stamp} title={t('directives.empty')} text={t('directives.emptyText')} />}
      />
    </>
  );
}
