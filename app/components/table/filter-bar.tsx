import { Form, Link, useSubmit } from '@remix-run/react';
import { ChevronDown, Search, SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { Button } from '../ui/button.tsx';
import type { Option } from '../ui/select.tsx';
import type { Column } from './column.ts';
import { activeFilters, type Filter, withParams } from './filter.ts';
import { useListParams } from './use-list-params.ts';

const TYPING_PAUSE_MS = 300;

type FilterBarProps = {
  filters: readonly Filter[];
  /** The table's columns: where they are cards, sorting is chosen here. */
  columns?: readonly Pick<Column<never>, 'id' | 'header' | 'sort'>[];
  actions?: ReactNode;
};

/** Search and filters of a list, in its address. They take effect while one types or chooses, and by a button without scripts. */
export function FilterBar({ filters, columns = [], actions }: FilterBarProps) {
  const { t } = useTranslation();
  const params = useListParams();
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const q = params.get('q') ?? '';
  // The address may lose its `q` by a link; what is being typed stays as it is.
  useEffect(() => {
    if (searchBox.current && document.activeElement !== searchBox.current) searchBox.current.value = q;
  }, [q]);
  // The search box shows by itself what it holds.
  const active = activeFilters(filters, params).filter(({ filter }) => filter.kind !== 'search');
  const search = filters.find((filter) => filter.kind === 'search');
  const others = filters.filter((filter) => filter.kind !== 'search' && filter.kind !== 'kept');
  const kept = filters.filter((filter) => filter.kind === 'kept' && params.get(filter.name));
  const isHidden = (filter: (typeof others)[number]) => filter.rare && !open && !params.get(filter.name);
  const hasRare = others.some(({ rare }) => rare);
  const sortable = columns.filter((column) => column.sort);

  function apply(form: HTMLFormElement) {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value === '') data.delete(name);
    submit(data, { method: 'get', replace: true, preventScrollReset: true });
  }

  return (
    <div className="@container space-y-2.5">
      <Form
        method="get"
        role="search"
        className="flex flex-wrap items-center gap-2"
        onChange={(event) => {
          const form = event.currentTarget;
          clearTimeout(timer.current);
          const typing = (event.target as unknown as HTMLInputElement).type === 'search';
          timer.current = setTimeout(() => apply(form), typing ? TYPING_PAUSE_MS : 0);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(timer.current);
          apply(event.currentTarget);
        }}
      >
        {params.get('size') && <input type="hidden" name="size" value={params.get('size') ?? ''} />}
        {kept.map(({ name }) => (
          <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
        ))}
        {search && (
          <span className="relative min-w-0 flex-1 basis-40 @2xl:max-w-72">
            <Search
              aria-hidden
              className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-muted"
            />
            <input
              ref={searchBox}
              type="search"
              name="q"
              aria-label={search.label}
              placeholder={search.placeholder ?? search.label}
              defaultValue={q}
              className="control pl-9 [&::-webkit-search-cancel-button]:hidden"
            />
          </span>
        )}
        {(others.length > 0 || sortable.length > 0) && (
          <Button
            className={hasRare ? '@2xl:order-1' : '@2xl:hidden'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <SlidersHorizontal aria-hidden />
            <span className="@2xl:hidden">
              <span className="sr-only">{t('table.filter')}</span>
              {active.length > 0 ? <span className="figures">{active.length}</span> : null}
            </span>
            {hasRare && <span className="hidden @2xl:inline">{t('table.moreFilters')}</span>}
          </Button>
        )}
        <div className={cn('order-last w-full grid-cols-2 gap-2 @2xl:contents', open ? 'grid' : 'hidden')}>
          {sortable.length > 0 && (
            <span key={`sort=${params.get('sort') ?? ''}`} className="@2xl:hidden">
              <PillSelect
                name="sort"
                label={t('table.sortBy')}
                value={params.get('sort') ?? ''}
                empty={t('table.sortDefault')}
                options={sortable.flatMap(({ sort = '', header }) => [
                  { value: sort, label: t('table.ascending', { column: header }) },
                  { value: `-${sort}`, label: t('table.descending', { column: header }) },
                ])}
              />
            </span>
          )}
          {others.map((filter) => (
            <span
              key={`${filter.name}=${params.get(filter.name) ?? ''}`}
              className={cn('contents', isHidden(filter) && '@2xl:hidden')}
            >
              <FilterControl filter={filter} value={params.get(filter.name) ?? ''} />
            </span>
          ))}
        </div>
        <noscript>
          <Button type="submit">{t('action.apply')}</Button>
        </noscript>
        {actions && <div className="flex items-center gap-2 @2xl:order-2 @2xl:ml-auto">{actions}</div>}
      </Form>
      {active.length > 0 && (
        <ul className="flex flex-wrap items-center gap-1.5">
          {active.map(({ filter, text }) => (
            <li key={filter.name}>
              <Link
                to={withParams(params, { [filter.name]: null })}
                replace
                preventScrollReset
                className="inline-flex min-h-8 items-center gap-1 rounded-full border border-line bg-surface py-0.5 pr-1.5 pl-2.5 text-xs hover:border-line-strong hover:bg-sunken @2xl:min-h-6"
              >
                <span className="text-muted">{filter.label}</span>
                <span className="max-w-40 truncate font-medium text-ink">{text}</span>
                <X aria-hidden className="size-3.5 text-muted" />
                <span className="sr-only">{t('action.clear')}</span>
              </Link>
            </li>
          ))}
          {active.length > 1 && (
            <li>
              <Link
                to={withParams(params, Object.fromEntries(filters.map((filter) => [filter.name, null])))}
                replace
                preventScrollReset
                className="inline-flex min-h-8 items-center px-1.5 text-muted text-xs hover:text-ink hover:underline @2xl:min-h-6"
              >
                {t('action.clearAll')}
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

const pill = cn(
  'h-11 w-full min-w-0 appearance-none rounded-md border border-line-strong bg-surface px-3 text-base text-ink shadow-xs',
  'hover:border-faint @2xl:h-9 @2xl:w-auto @2xl:text-sm',
);

function FilterControl({
  filter,
  value,
}: {
  filter: Exclude<Filter, { kind: 'search' | 'kept' }>;
  value: string;
}) {
  const { t } = useTranslation();
  if (filter.kind === 'select') {
    return (
      <PillSelect
        name={filter.name}
        label={filter.label}
        value={value}
        empty={`${filter.label}${t('table.allSuffix')}`}
        options={filter.options}
      />
    );
  }
  return (
    <label className={cn(pill, 'flex items-center gap-2', value && 'border-brand-text/50 bg-brand-soft')}>
      <span className="shrink-0 text-muted text-sm">{filter.label}</span>
      <input
        type={filter.kind}
        name={filter.name}
        defaultValue={value}
        className="figures min-w-0 flex-1 bg-transparent outline-none"
      />
    </label>
  );
}

type PillSelectProps = {
  name: string;
  label: string;
  value: string;
  empty: string;
  options: readonly Option[];
};

function PillSelect({ name, label, value, empty, options }: PillSelectProps) {
  return (
    <span className="relative block min-w-0">
      <select
        name={name}
        aria-label={label}
        defaultValue={value}
        className={cn(
          pill,
          'truncate pr-8 @2xl:max-w-48',
          value && 'border-brand-text/50 bg-brand-soft text-brand-text',
        )}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2.5 size-4 text-muted"
      />
    </span>
  );
}
