import type { Option } from '../ui/select.tsx';

/** A filter above a `DataTable`: a search parameter of the page's address. A `rare` one shows once more filters are asked for, or while it is set. */
export type Filter =
  | { kind: 'search'; name: 'q'; label: string; placeholder?: string }
  | { kind: 'select'; name: string; label: string; options: readonly Option[]; rare?: boolean }
  | { kind: 'date'; name: string; label: string; rare?: boolean }
  | { kind: 'month'; name: string; label: string; rare?: boolean }
  /** Chosen elsewhere on the page, and kept while one filters. */
  | { kind: 'kept'; name: string; label: string };

/** The filters that are set, as a person would name them. */
export function activeFilters(filters: readonly Filter[], params: URLSearchParams) {
  return filters.flatMap((filter) => {
    const value = params.get(filter.name);
    if (!value || filter.kind === 'kept') return [];
    const text =
      filter.kind === 'select'
        ? (filter.options.find((option) => option.value === value)?.label ?? value)
        : value;
    return [{ filter, value, text }];
  });
}

/** The address of the same list with some parameters changed (null removes one), back on its first page. */
export function withParams(params: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(params);
  next.delete('after');
  next.delete('before');
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return `?${next}`;
}
