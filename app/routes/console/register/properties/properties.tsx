import { useLoaderData } from '@remix-run/react';
import { FileUp, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listProperties } from '#app/domain/properties/list-properties.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { PropertiesTable } from './properties-table.tsx';
import { readPropertyFilter } from './read-property-filter.ts';

export const meta = pageTitle((t) => t('people:properties.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { params, filter } = readPropertyFilter(request);
  const choices = await listPropertyChoices(ctx, { communityId: filter.communityId });
  // The building of another community stays in the address when the community is changed.
  const known = choices.buildings.some(({ id }) => id === filter.buildingId);
  const { properties, next, previous } = await listProperties(ctx, {
    ...filter,
    buildingId: known ? filter.buildingId : null,
    sort: params.sort.field,
    direction: params.sort.direction,
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  const can = ctx.ability.can.bind(ctx.ability);
  return {
    properties,
    page: { next, previous },
    choices,
    currency: ctx.tenant.currency,
    canCreate: can('create', 'Property'),
    canImport: can('import', 'Property'),
    canExport: can('export', 'Property'),
  };
});

export default function Properties() {
  const { canCreate, canImport, ...list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const actions = (
    <>
      {canImport && (
        <LinkButton to="/console/import">
          <FileUp aria-hidden />
          {t('properties.import')}
        </LinkButton>
      )}
      {canCreate && (
        <LinkButton to="/console/properties/new" variant="primary">
          <Plus aria-hidden />
          {t('properties.new')}
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={t('properties.title')}
        description={t('properties.description')}
        actions={(canCreate || canImport) && actions}
      />
      <PropertiesTable {...list} first={actions} />
    </>
  );
}
