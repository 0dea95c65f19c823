import { useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '#app/components/ui/combobox.tsx';
import { usePropertySearch } from '../property-choice/use-property-search.ts';

type ChoosePropertyProps = { property: { id: string; code: string; communityName: string } | null };

/** Of which property bills are invoiced. */
export function ChooseProperty({ property }: ChoosePropertyProps) {
  const { t } = useTranslation(['invoices', 'billing']);
  const navigate = useNavigate();
  const search = usePropertySearch();
  const known = property && {
    value: property.id,
    label: property.code,
    hint: property.communityName,
  };
  const others = search.options.filter(({ value }) => value !== property?.id);
  return (
    <div className="max-w-md space-y-1.5">
      <label htmlFor="invoice-property" className="font-medium text-ink text-sm">
        {t('new.property')}
      </label>
      <Combobox
        id="invoice-property"
        label={t('new.property')}
        placeholder={t('billing:propertyChoice.placeholder')}
        value={property?.id ?? ''}
        onChange={(id) => navigate(`/console/money/invoices/new?property=${id}`)}
        {...search}
        options={known ? [known, ...others] : others}
      />
    </div>
  );
}
