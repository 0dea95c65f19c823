import { useLoaderData } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { createProperty } from '#app/domain/properties/create-property.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { propertyFields } from '#app/domain/properties/property-fields.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { paths } from '../../paths.ts';
import { PropertyForm } from './property-form.tsx';

export const meta = pageTitle((t) => t('people:propertyForm.new'));

/** `?community=` is chosen already. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'Property')) throw new DomainError('forbidden');
  const { communities } = await listPropertyChoices(ctx, {});
  const wanted = url.searchParams.get('community') ?? (communities.length === 1 ? communities[0]?.id : null);
  return { communities, communityId: communities.find(({ id }) => id === wanted)?.id ?? null };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, propertyFields, async (fields) => {
    const { propertyId } = await createProperty(ctx, fields);
    const text = translator(ctx.language, 'people')('propertyForm.created', { code: fields.room });
    return redirectWithFlash(paths.property(propertyId), { kind: 'success', text });
  }),
);

export default function NewProperty() {
  const { communities, communityId } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  return (
    <>
      <PageHeader
        title={t('propertyForm.new')}
        description={t('propertyForm.newDescription')}
        breadcrumbs={[{ to: '/console/properties', label: t('properties.title') }]}
      />
      {communities.length === 0 ? (
        <Card>
          <EmptyState
            icon={Building2}
            title={t('propertyForm.noCommunity.title')}
            text={t('propertyForm.noCommunity.text')}
            action={
              <LinkButton to="/console/communities" variant="primary">
                {t('propertyForm.noCommunity.action')}
              </LinkButton>
            }
          />
        </Card>
      ) : (
        <PropertyForm
          communities={communities}
          defaultValue={{ communityId, kind: 'dwelling', status: 'occupied' }}
          submit={t('propertyForm.create')}
          cancelTo="/console/properties"
        />
      )}
    </>
  );
}
