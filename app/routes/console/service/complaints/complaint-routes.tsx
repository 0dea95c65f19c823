import { useLoaderData } from '@remix-run/react';
import { Trash2, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { deleteComplaintRoute } from '#app/domain/complaints/delete-complaint-route.ts';
import { listComplaintCategories } from '#app/domain/complaints/list-complaint-categories.ts';
import { listComplaintHandlers } from '#app/domain/complaints/list-complaint-handlers.ts';
import { listComplaintRoutes } from '#app/domain/complaints/list-complaint-routes.ts';
import { saveComplaintRoute } from '#app/domain/complaints/save-complaint-route.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { idParam } from '../../id-param.ts';
import { NewRoute } from './new-route.tsx';
import { routeSchema } from './route-schema.ts';

export const meta = pageTitle((t) => t('aftercare:routes.title'));

const page = '/console/service/complaints/routes';

export const loader = loaderFor('staff', async ({ ctx }) => {
  const canChange = ctx.ability.can('manage', 'ComplaintRoute');
  return {
    routes: await listComplaintRoutes(ctx, {}),
    choices: canChange
      ? { ...(await listComplaintHandlers(ctx, {})), categories: await listComplaintCategories(ctx, {}) }
      : null,
  };
});

export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'aftercare');
  if (form.get('intent') === 'delete') {
    await deleteComplaintRoute(ctx, { routeId: idParam(String(form.get('routeId') ?? '')) });
    return redirectWithFlash(page, { kind: 'success', text: t('routes.deleted') });
  }
  return submitForm(form, routeSchema, async (route) => {
    await saveComplaintRoute(ctx, route);
    return redirectWithFlash(page, { kind: 'success', text: t('routes.saved') });
  });
});

/** Which complaints go to whom, by how important the customer is. */
export default function ComplaintRoutes() {
  const { routes, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('aftercare');
  return (
    <>
      <PageHeader
        title={t('routes.title')}
        description={t('routes.description')}
        breadcrumbs={[{ to: '/console/service/complaints', label: t('complaints.title') }]}
        actions={choices && <NewRoute choices={choices} />}
      />
      <DataTable
        label={t('routes.title')}
        rows={routes}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'category',
            header: t('routes.category'),
            cell: ({ category }) => category?.name ?? t('routes.all'),
          },
          {
            id: 'level',
            header: t('routes.level'),
            cell: ({ customerLevel }) => t(`levels.${customerLevel}`),
          },
          {
            id: 'to',
            header: t('routes.to'),
            cell: ({ department, member }) => department?.name ?? member?.name ?? '—',
          },
        ]}
        rowMenu={
          choices
            ? ({ id }) => (
                <ConfirmAction
                  intent="delete"
                  title={t('routes.deleteQuestion')}
                  description={t('routes.deleteText')}
                  confirmLabel={t('routes.delete')}
                  danger
                  trigger={
                    <Button size="icon-sm" variant="ghost" aria-label={t('routes.delete')}>
                      <Trash2 aria-hidden />
                    </Button>
                  }
                >
                  <input type="hidden" name="routeId" value={id} />
                </ConfirmAction>
              )
            : undefined
        }
        empty={<EmptyState icon={Waypoints} title={t('routes.empty')} text={t('routes.emptyText')} />}
      />
    </>
  );
}
