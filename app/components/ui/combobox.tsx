import { Command } from 'cmdk';
import { Check, ChevronsUpDown, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { Popover } from './popover.tsx';
import { Skeleton } from './skeleton.tsx';

export type ComboOption = { value: string; label: string; hint?: string };

type ComboboxProps = {
  id?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  options: readonly ComboOption[];
  placeholder?: string;
  /** For options that the server finds. Without it the box filters by itself. */
  onSearch?: (query: string) => void;
  loading?: boolean;
  attributes?: Record<string, string | boolean | undefined>;
};

/** A long list of which one types a part. The chosen value is the caller's to keep and submit. */
export function Combobox(props: ComboboxProps) {
  const {
    id,
    label,
    value,
    onChange,
    onBlur,
    options,
    placeholder,
    onSearch,
    loading = false,
    attributes,
  } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);

  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) onBlur?.();
      }}
      className="w-(--radix-popover-trigger-width) min-w-60 overflow-hidden p-0"
      trigger={
        <button
          type="button"
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-haspopup="listbox"
          {...attributes}
          className="control flex items-center gap-2 text-left"
        >
          <span className={cn('min-w-0 flex-1 truncate', !value && 'text-faint')}>
            {chosen?.label ?? (value || placeholder || t('combobox.choose'))}
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
        </button>
      }
    >
      <Command shouldFilter={!onSearch} filter={containsEveryWord} loop label={label}>
        <div className="flex items-center gap-2 border-line border-b px-3">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <Command.Input
            onValueChange={onSearch}
            placeholder={t('combobox.search')}
            className="h-11 w-full bg-transparent text-base outline-none md:h-9 md:text-sm"
          />
        </div>
        <Command.List className="max-h-64 overflow-y-auto p-1">
          {loading ? (
            <Command.Loading>
              <span className="block space-y-2.5 p-2">
                <Skeleton className="w-3/5" />
                <Skeleton className="w-2/5" />
              </span>
            </Command.Loading>
          ) : (
            <Command.Empty className="px-3 py-6 text-center text-muted text-sm">
              {t('combobox.empty')}
            </Command.Empty>
          )}
          {options.map((option) => (
            <Command.Item
              key={option.value}
              value={option.value}
              keywords={[option.label, option.hint ?? '']}
              onSelect={() => {
                onChange(option.value);
                setOpen(false);
              }}
              className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1 text-sm data-[selected=true]:bg-hover md:min-h-8"
            >
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              {option.hint && <span className="shrink-0 text-muted text-xs">{option.hint}</span>}
              {option.value === value && <Check aria-hidden className="size-4 shrink-0 text-brand-text" />}
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Popover>
  );
}

/** A plain search: a fuzzy one offers Barnaul to those who look for Lisbon. */
function containsEveryWord(value: string, search: string, keywords: string[] = []): number {
  const text = [value, ...keywords].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
    ? 1
    : 0;
}
