import { useFetcher, useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import {
  CornerDownLeft,
  FileText,
  type LucideIcon,
  ReceiptText,
  Search,
  User,
  Warehouse,
  Wrench,
} from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavGroup } from '../shells/navigation-types.ts';
import { overlayStyle } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** What a search loader answers. */
export type PaletteGroup = {
  title: string;
  items: {
    id: string;
    to: string;
    title: string;
    subtitle?: string;
    kind?: 'property' | 'person' | 'bill' | 'ticket';
  }[];
};

const kindIcons: Record<string, LucideIcon> = {
  property: Warehouse,
  person: User,
  bill: ReceiptText,
  ticket: Wrench,
};
const TYPING_PAUSE_MS = 180;

type CommandPaletteProps = {
  groups: readonly NavGroup[];
  searchAction?: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** One box that finds pages and records, by Ctrl-K or ⌘-K from anywhere. */
export function CommandPalette({ groups, searchAction, open, onOpenChange }: CommandPaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { load, data, state } = useFetcher<{ groups: PaletteGroup[] }>();
  const [query, setQuery] = useState('');
  const wanted = query.trim();

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      onOpenChange(!open);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, onOpenChange]);

  useEffect(() => {
    if (!open || !searchAction || wanted === '') return;
    const timer = setTimeout(() => load(`${searchAction}?q=${encodeURIComponent(wanted)}`), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [open, searchAction, wanted, load]);

  function go(to: string) {
    onOpenChange(false);
    setQuery('');
    navigate(to);
  }

  const found = wanted === '' ? [] : (data?.groups ?? []);
  const pages = groups.flatMap((group) => group.items.map((item) => ({ ...item, group: group.label })));
  const words = wanted.toLowerCase();
  const matching = pages.filter((page) => `${page.label} ${page.group ?? ''}`.toLowerCase().includes(words));

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayStyle} />
        <Dialog.Content
          aria-describedby={undefined}
          className="-translate-x-1/2 fixed top-[min(12vh,7rem)] left-1/2 z-50 w-[calc(100vw-1.5rem)] max-w-xl animate-fade-in overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none"
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          {/* The server has matched already; the palette only moves the choice. */}
          <Command shouldFilter={false} loop label={t('palette.title')}>
            <div className="flex items-center gap-3 border-line border-b px-4">
              <Search aria-hidden className="size-4.5 shrink-0 text-muted" />
              <Command.Input
                autoFocus
                value={query}
                onValueChange={setQuery}
                placeholder={t('palette.placeholder')}
                className="h-13 w-full bg-transparent text-base text-ink outline-none"
              />
            </div>
            <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5">
              {state === 'loading' && found.length === 0 && (
                <Command.Loading label={t('palette.loading')}>
                  <span className="block space-y-3 p-3">
                    <Skeleton className="w-3/5" />
                    <Skeleton className="w-2/5" />
                  </span>
                </Command.Loading>
              )}
              {state === 'idle' && wanted !== '' && found.length === 0 && matching.length === 0 && (
                <p role="status" className="px-3 py-8 text-center text-muted text-sm">
                  {t('palette.empty', { query: wanted })}
                </p>
              )}
              {found.map((group) => (
                <Command.Group key={group.title} heading={group.title} className={groupStyle}>
                  {group.items.map((item) => (
                    <Entry
                      key={item.id}
                      id={item.id}
                      icon={kindIcons[item.kind ?? ''] ?? FileText}
                      title={item.title}
                      subtitle={item.subtitle}
                      onSelect={() => go(item.to)}
                    />
                  ))}
                </Command.Group>
              ))}
              {matching.length > 0 && (
                <Command.Group heading={t('palette.pages')} className={groupStyle}>
                  {matching.map((page) => (
                    <Entry
                      key={page.to}
                      id={page.to}
                      icon={page.icon}
                      title={page.label}
                      subtitle={page.group}
                      onSelect={() => go(page.to)}
                    />
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const groupStyle =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs';

type EntryProps = { id: string; icon: LucideIcon; title: string; subtitle?: string; onSelect: () => void };

function Entry({ id, icon: Icon, title, subtitle, onSelect }: EntryProps) {
  return (
    <Command.Item
      value={id}
      onSelect={onSelect}
      className="group flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5 text-sm data-[selected=true]:bg-hover"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 truncate text-ink">{title}</span>
      {subtitle && <span className="min-w-0 truncate text-muted">{subtitle}</span>}
      <CornerDownLeft
        aria-hidden
        className="ml-auto size-3.5 shrink-0 text-faint opacity-0 group-data-[selected=true]:opacity-100"
      />
    </Command.Item>
  );
}
