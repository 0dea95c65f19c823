import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { saveCategory } from '#app/domain/tickets/categories/save-category.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { CategoryForm } from './category-form.tsx';
import { categoryOf, categorySchema } from './category-schema.ts';
import { loadCategoryForm } from './load-category-form.ts';

const list = '/console/service/categories';

export const meta = pageTitle((t) => t('desk:categories.newCategory'));

/** `?group=` is the group that it goes into. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const choices = await loadCategoryForm(ctx);
  const groupId = url.searchParams.get('group');
  if (!choices.groups.some(({ id }) => id === groupId)) throw new DomainError('not_found');
  return { ...choices, groupId: groupId as string };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, categorySchema, async (value) => {
    const { id } = await saveCategory(ctx, categoryOf(value));
    const text = translator(ctx.language, 'desk')('categories.created', { name: value.name });
    return redirectWithFlash(`${list}/${id}`, { kind: 'success', text });
  }),
);

export default function NewCategory() {
  const { groups, departments, groupId } = useLoaderData<typeof loader>();
  const { t } = useTranslation('desk');
  return (
    <>
      <PageHeader
        title={t('categories.newCategory')}
        breadcrumbs={[{ to: list, label: t('categories.title') }]}
      />
      <CategoryForm
        category={null}
        groupId={groupId}
        groups={groups}
        departments={departments}
        backTo={list}
      />
    </>
  );
}
