import { useLoaderData } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { getCategory } from '#app/domain/tickets/categories/get-category.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { categoryAction } from './category-action.ts';
import { CategoryFacts } from './category-facts.tsx';
import { CategoryPrices } from './category-prices.tsx';
import { CategoryQuestions } from './category-questions.tsx';

const list = '/console/service/categories';

export const meta = pageTitle((t) => t('desk:categories.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  category: await getCategory(ctx, { categoryId: idParam(params.category) }),
  currency: ctx.tenant.currency,
  canEdit: ctx.ability.can('update', 'TicketCategory'),
}));

/** Changes the questions and the price list. */
export const action = actionFor('staff', ({ ctx, form, params }) =>
  categoryAction(ctx, idParam(params.category), form),
);

export default function Category() {
  const { category, currency, canEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation('desk');
  return (
    <>
      <PageHeader
        title={category.name}
        status={!category.isActive && <Badge tone="warning">{t('categories.inactive')}</Badge>}
        description={category.parentName}
        breadcrumbs={[{ to: list, label: t('categories.title') }]}
        actions={
          canEdit && (
            <LinkButton to={`${list}/${category.id}/edit`} variant="primary">
              <Pencil aria-hidden />
              {t('categories.edit')}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <CategoryFacts category={category} />
        <div className="grid gap-5">
          <CategoryQuestions questions={category.fields} canEdit={canEdit} />
          <CategoryPrices prices={category.prices} currency={currency} canEdit={canEdit} />
        </div>
      </div>
    </>
  );
}
