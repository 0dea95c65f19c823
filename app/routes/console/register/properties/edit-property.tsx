import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getProperty } from '#app/domain/properties/get-property.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { propertyFields } from '#app/domain/properties/property-fields.ts';
import { updateProperty } from '#app/domain/properties/update-property.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { PropertyForm } from './property-form.tsx';

export const meta = pageTitle((t) => t('people:properties.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  if (!ctx.ability.can('update', 'Property')) throw new DomainError('forbidden');
  const [property, { communities }] = await Promise.all([
    getProperty(ctx, { propertyId: idParam(params.property) }),
    listPropertyChoices(ctx, {}),
  ]);
  return { property, communities };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, propertyFields, async (fields) => {
    const propertyId = idParam(params.property);
    await updateProperty(ctx, { propertyId, ...fields });
    const { code } = await getProperty(ctx, { propertyId });
    const text = translator(ctx.language, 'people')('propertyForm.saved', { code });
    return redirectWithFlash(paths.property(propertyId), { kind: 'success', text });
  }),
);

export default function EditProperty() {
  const { property, communities } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const here = paths.property(property.id);
  const { kind, status, building, entrance, room, layout, builtArea, innerArea } = property;
  return (
    <>
      <PageHeader
        title={t('propertyForm.edit', { code: property.code })}
        breadcrumbs={[
          { to: '/console/properties', label: t('properties.title') },
          { to: here, label: property.code },
        ]}
      />
      <PropertyForm
        communities={communities}
        defaultValue={{
          communityId: property.community.id,
          floor: property.floor === null ? null : String(property.floor),
          residents: property.residents === null ? null : String(property.residents),
          ...{ kind, status, building, entrance, room, layout, builtArea, innerArea },
        }}
        submit={t('propertyForm.save')}
        cancelTo={here}
      />
    </>
  );
}
