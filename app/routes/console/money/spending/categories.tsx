import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { createSpendingCategory } from '#app/domain/spending/create-spending-category.ts';
import { listSpendingCategories } from '#app/domain/spending/list-spending-categories.ts';
import { updateSpendingCategory } from '#app/domain/spending/update-spending-category.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { CategoriesTable } from './categories-table.tsx';
import { editCategorySchema, newCategorySchema } from './category-schema.ts';
import { NewCategory } from './new-category.tsx';

export const meta = pageTitle((t) => t('spending:categories.title'));

const page = '/console/money/spending/categories';

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('update', 'SpendingCategory')) throw new DomainError('forbidden');
  return {
    categories: await listSpendingCategories(ctx, {}),
    canCreate: ctx.ability.can('create', 'SpendingCategory'),
    canSeeBooks: ctx.ability.can('read', 'LedgerAccount'),
  };
});

/** Adds a category, renames one, or takes one out of use and back. */
export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'spending');
  const intent = form.get('intent');
  if (intent === 'archive' || intent === 'restore') {
    const category = (await listSpendingCategories(ctx, {})).find(({ id }) => id === form.get('categoryId'));
    if (!category) throw new DomainError('not_found');
    const { id, name } = category;
    await updateSpendingCategory(ctx, { categoryId: id, name, archived: intent === 'archive' });
    return redirectWithFlash(page, { kind: 'success', text: t('categories.saved') });
  }
  if (form.get('_form') === 'new-category') {
    return submitForm(form, newCategorySchema, async ({ name }) => {
      await createSpendingCategory(ctx, { name });
      return redirectWithFlash(page, { kind: 'success', text: t('categories.created', { name }) });
    });
  }
  return submitForm(form, editCategorySchema, async ({ categoryId, name }) => {
    await updateSpendingCategory(ctx, { categoryId, name, archived: false });
    return redirectWithFlash(page, { kind: 'success', text: t('categories.saved') });
  });
});

export default function Categories() {
  const { categories, canCreate, canSeeBooks } = useLoaderData<typeof loader>();
  const { t } = useTranslation('spending');
  return (
    <>
      <PageHeader
        title={t('categories.title')}
        description={t('categories.description')}
        breadcrumbs={[{ to: '/console/money/spending', label: t('title') }]}
        actions={canCreate && <NewCategory />}
      />
      <CategoriesTable categories={categories} canSeeBooks={canSeeBooks} />
    </>
  );
}
