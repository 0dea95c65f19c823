import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { currencySymbol } from '../fee-items/currency-symbol.ts';
import type { loader } from '../meters/place-choices.ts';

type PublicMeterFieldsProps = { communityId: string; meterId: Field; unitPrice: Field; currency: string };

/** A public meter of a community, and what its units cost. */
export function PublicMeterFields({ communityId, meterId, unitPrice, currency }: PublicMeterFieldsProps) {
  const { t, i18n } = useTranslation('meters');
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    if (communityId) load(`/console/money/meters/places?community=${communityId}`);
  }, [communityId, load]);
  const meters = data?.communityId === communityId ? data.meters : [];
  return (
    <>
      <SelectField
        key={communityId}
        field={meterId}
        label={t('shared.meter')}
        hint={data && meters.length === 0 ? t('shared.noMeter') : undefined}
        placeholder={t('shared.meter')}
        optional={false}
        options={meters.map(({ id, number, site, place }) => ({
          value: id,
          label: [number, site?.buildingName, place].filter(Boolean).join(' · '),
        }))}
      />
      <TextField
        field={unitPrice}
        label={t('shared.unitPrice')}
        optional={false}
        inputMode="decimal"
        autoComplete="off"
        prefix={currencySymbol(currency, i18n.language)}
      />
    </>
  );
}
