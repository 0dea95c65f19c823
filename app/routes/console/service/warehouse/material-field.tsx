import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import type { FieldFrameProps } from '#app/components/form/field-frame.tsx';
import type { ComboOption } from '#app/components/ui/combobox.tsx';
import type { loader } from './materials/find.ts';
import { useAmountOf } from './use-amount-of.ts';

const TYPING_PAUSE_MS = 150;

/** A material, found by a part of its name, code or specification; beside each stands what the warehouse has of it. */
export function MaterialField({ field, warehouseId, ...frame }: FieldFrameProps & { warehouseId?: string }) {
  const { t } = useTranslation('warehouse');
  const amountOf = useAmountOf();
  const { load, data, state } = useFetcher<typeof loader>();
  const [query, setQuery] = useState('');
  const [known, setKnown] = useState<ComboOption>();
  useEffect(() => {
    const search = new URLSearchParams({ q: query.trim(), ...(warehouseId && { warehouse: warehouseId }) });
    const timer = setTimeout(
      () => load(`/console/service/warehouse/materials/find?${search}`),
      query === '' ? 0 : TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [query, warehouseId, load]);
  const found: ComboOption[] = (data?.materials ?? []).map((material) => ({
    value: material.id,
    label: [material.name, material.specification].filter(Boolean).join(' '),
    hint:
      material.quantity === null
        ? `${material.code} · ${material.unit}`
        : t('inStock', { quantity: amountOf(material.quantity, material.unit) }),
  }));
  const picked = found.find(({ value }) => value === field.value);
  if (picked && picked.value !== known?.value) setKnown(picked);
  const others = found.filter(({ value }) => value !== known?.value);
  return (
    <ComboboxField
      field={field}
      {...frame}
      options={known && known.value === field.value ? [known, ...others] : found}
      loading={state !== 'idle' && found.length === 0}
      onSearch={setQuery}
    />
  );
}
