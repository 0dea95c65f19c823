import { useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { fieldsOf } from '#app/components/form/nested-fields.ts';
import { SelectField } from '#app/components/form/select-field.tsx';
import { propertyKinds } from '#app/domain/properties/property-words.ts';
import type { loader } from './choices.ts';
import { TagField } from './tag-field.tsx';

type ScopePlaceFieldsProps = {
  field: Field;
  communities: readonly { id: string; name: string }[];
  tags: readonly string[];
  remove: ReactNode;
};

/** One place: a community, a building of it, a kind of property, a tag, or any of them together. */
export function ScopePlaceFields({ field, communities, tags, remove }: ScopePlaceFieldsProps) {
  const { t } = useTranslation('billing');
  const place = fieldsOf<'communityId' | 'buildingId' | 'propertyKind' | 'propertyTag'>(field);
  const community = place.communityId.value as string | undefined;
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    if (community) load(`/console/money/fee-items/choices?community=${community}`);
  }, [community, load]);
  const buildings = community && data?.community === community ? data.buildings : [];
  const choices = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={t('feeItems.places')}
      className="space-y-2 rounded-lg border border-line bg-sunken/40 p-3.5 outline-none"
    >
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto] lg:grid-cols-[1fr_1fr_1fr_1fr_auto]">
        <SelectField
          field={place.communityId}
          label={t('bills.columns.community')}
          optional={false}
          placeholder={t('feeItems.anyCommunity')}
          options={choices(communities)}
        />
        <SelectField
          // The list comes later than the field: built anew, it shows the one that is chosen.
          key={buildings.length}
          field={place.buildingId}
          label={t('feeItems.building')}
          optional={false}
          placeholder={t('feeItems.anyBuilding')}
          options={choices(buildings)}
        />
        <SelectField
          field={place.propertyKind}
          label={t('feeItems.propertyKind')}
          optional={false}
          placeholder={t('feeItems.anyKind')}
          options={propertyKinds.map((value) => ({ value, label: t(`propertyKinds.${value}`) }))}
        />
        <TagField
          field={place.propertyTag}
          label={t('feeItems.tag')}
          tags={tags}
          placeholder={t('feeItems.anyTag')}
        />
        {remove}
      </div>
      <FieldError field={field} />
    </div>
  );
}
