import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import type { loader } from './search.ts';

const TYPING_PAUSE_MS = 150;

/** Properties as one types: `options` for a combobox, which waits while `loading`. */
export function usePropertySearch() {
  const { load, data, state } = useFetcher<typeof loader>();
  const [query, setQuery] = useState('');
  useEffect(() => {
    const q = query.trim();
    if (q === '') return;
    const address = `/console/money/property-search?${new URLSearchParams({ q })}`;
    const timer = setTimeout(() => load(address), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, load]);
  const found = query.trim() !== '' && data ? data.properties : [];
  return {
    options: found.map(({ id, label, hint }) => ({ value: id, label, hint })),
    loading: state !== 'idle',
    onSearch: useCallback((typed: string) => setQuery(typed), []),
  };
}
