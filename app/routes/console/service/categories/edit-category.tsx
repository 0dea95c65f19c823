import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getCategory } from '#app/domain/tickets/categories/get-category.ts';
import { saveCategory } from '#app/domain/tickets/categories/save-category.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { CategoryForm } from './category-form.tsx';
import { categoryOf, categorySchema } from './category-schema.ts';
import { loadCategoryForm } from './load-category-form.ts';

const list = '/console/service/categories';

export const meta = pageTitle((t) => t('desk:categories.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  ...(await loadCategoryForm(ctx)),
  category: await getCategory(ctx, { categoryId: idParam(params.category) }),
}));

export const action = actionFor('staff', ({ ctx, form, params }) =>
  submitForm(form, categorySchema, async (value) => {
    const categoryId = idParam(params.category);
    await saveCategory(ctx, { categoryId, ...categoryOf(value) });
    const text = translator(ctx.language, 'desk')('categories.saved');
    return redirectWithFlash(`${list}/${categoryId}`, { kind: 'success', text });
  }),
);

export default function EditCategory() {
  const { groups, departments, category } = useLoaderData<typeof loader>();
  const { t } = useTranslation('desk');
  const page = `${list}/${category.id}`;
  return (
    <>
      <PageHeader
        title={category.name}
        breadcrumbs={[
          { to: list, label: t('categories.title') },
          { to: page, label: category.name },
        ]}
      />
      <CategoryForm
        category={category}
        groupId={category.parentId}
        groups={groups}
        departments={departments}
        backTo={page}
      />
    </>
  );
}
