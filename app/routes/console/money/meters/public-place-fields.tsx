import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import type { MeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import type { loader } from './place-choices.ts';

type PublicPlaceFieldsProps = {
  choices: Pick<MeterChoices, 'communities'>;
  communityId: Field;
  buildingId: Field;
};

/** A community, and one of its buildings or the whole of it. */
export function PublicPlaceFields({ choices, communityId, buildingId }: PublicPlaceFieldsProps) {
  const { t } = useTranslation('meters');
  const { load, data } = useFetcher<typeof loader>();
  const community = String(communityId.value ?? '');
  useEffect(() => {
    if (community) load(`/console/money/meters/places?community=${community}`);
  }, [community, load]);
  const buildings = data?.communityId === community ? data.buildings : [];
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <SelectField field={communityId} label={t('community')} options={options(choices.communities)} />
      <SelectField
        key={community}
        field={buildingId}
        label={t('building')}
        placeholder={t('wholeCommunity')}
        options={options(buildings)}
      />
    </div>
  );
}
