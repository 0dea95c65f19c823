import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import type { FieldFrameProps } from '#app/components/form/field-frame.tsx';
import type { ComboOption } from '#app/components/ui/combobox.tsx';
import type { loader } from './search.ts';

const TYPING_PAUSE_MS = 150;

type PersonFieldProps = FieldFrameProps & { chosen?: ComboOption; placeholder?: string };

/** One person of the register, found by typing. `chosen` stands in the field at the start. */
export function PersonField({ field, chosen, placeholder, ...frame }: PersonFieldProps) {
  const { load, data, state } = useFetcher<typeof loader>();
  const [query, setQuery] = useState('');
  const [known, setKnown] = useState<ComboOption | undefined>(chosen);
  useEffect(() => {
    const q = query.trim();
    if (q === '') return;
    const timer = setTimeout(
      () => load(`/console/person-search?${new URLSearchParams({ q })}`),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [query, load]);
  const found =
    query.trim() !== '' && data ? data.people.map(({ id, label, hint }) => ({ value: id, label, hint })) : [];
  const picked = found.find(({ value }) => value === field.value);
  if (picked && picked.value !== known?.value) setKnown(picked);
  const others = found.filter(({ value }) => value !== known?.value);
  return (
    <ComboboxField
      field={field}
      {...frame}
      placeholder={placeholder}
      options={known ? [known, ...others] : others}
      loading={state !== 'idle'}
      onSearch={setQuery}
    />
  );
}
