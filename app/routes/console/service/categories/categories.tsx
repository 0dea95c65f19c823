import { useLoaderData } from '@remix-run/react';
import { ClipboardList, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { listCategories } from '#app/domain/tickets/categories/list-categories.ts';
import { saveCategoryGroup } from '#app/domain/tickets/categories/save-category-group.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { CategoryGroupCard } from './category-group-card.tsx';
import { groupSchema } from './category-schema.ts';
import { GroupDialog } from './group-dialog.tsx';

const page = '/console/service/categories';

export const meta = pageTitle((t) => t('desk:categories.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  groups: await listCategories(ctx, {}),
  canEdit: ctx.ability.can('update', 'TicketCategory'),
}));

/** Makes or changes a group. */
export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, groupSchema, async (group) => {
    await saveCategoryGroup(ctx, group);
    const t = translator(ctx.language, 'desk');
    return redirectWithFlash(page, {
      kind: 'success',
      text: group.groupId ? t('categories.saved') : t('categories.created', { name: group.name }),
    });
  }),
);

export default function Categories() {
  const { groups, canEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation('desk');
  const add = canEdit && (
    <GroupDialog
      id="new-group"
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('categories.newGroup')}
        </Button>
      }
    />
  );
  return (
    <>
      <PageHeader title={t('categories.title')} description={t('categories.description')} actions={add} />
      {groups.length === 0 ? (
        <EmptyState
          icon={ClipboardList}
          title={t('categories.title')}
          text={t('categories.description')}
          action={add}
        />
      ) : (
        <div className="grid gap-5">
          {groups.map((group) => (
            <CategoryGroupCard key={group.id} group={group} canEdit={canEdit} />
          ))}
        </div>
      )}
    </>
  );
}
