import { Link } from '@remix-run/react';
import { Bell, Menu as MenuIcon, PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { CommandPalette } from '../palette/command-palette.tsx';
import { Button } from '../ui/button.tsx';
import { buttonStyle } from '../ui/button-style.ts';
import { Sheet } from '../ui/sheet.tsx';
import { useRootData } from '../use-root-data.ts';
import { AccountMenu } from './account-menu.tsx';
import { AppearanceMenu } from './appearance-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { ConsoleNavigation } from './console-navigation.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MainArea } from './main-area.tsx';
import type { NavGroup, NavItem, ShellUser } from './navigation-types.ts';
import { SkipLink } from './skip-link.tsx';
import { useCollapsed } from './use-collapsed.ts';

export type ConsoleShellProps = {
  groups: readonly NavGroup[];
  /** Where the company's name leads. */
  homeTo?: string;
  user: ShellUser;
  /** Extra entries of the account menu, above signing out. */
  accountItems?: readonly NavItem[];
  /** Where the form that signs out is posted to. */
  signOutAction: string;
  /** A loader that answers `?q=` with `{ groups: PaletteGroup[] }`; without it the palette finds pages only. */
  searchAction?: string;
  notifications?: { to: string; unread: number };
  /** Above the page: read-only, past due, support access. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The office: navigation at the left, one search box, the page. On a phone the navigation comes out as a sheet. */
export function ConsoleShell(props: ConsoleShellProps) {
  const {
    groups,
    homeTo = '/console',
    user,
    accountItems,
    signOutAction,
    searchAction,
    notifications,
    banner,
    children,
  } = props;
  const { t } = useTranslation();
  const brand = useRootData()?.brand ?? null;
  const [collapsed, setCollapsed] = useCollapsed();
  const [menuOpen, setMenuOpen] = useState(false);
  const [searching, setSearching] = useState(false);
  const name = brand?.name ?? t('productName');

  return (
    <div
      className={cn(
        'min-h-dvh md:grid print:block',
        collapsed ? 'md:grid-cols-[3.75rem_minmax(0,1fr)]' : 'md:grid-cols-[15rem_minmax(0,1fr)]',
      )}
    >
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col border-line border-r md:flex print:hidden">
        <div
          className={cn('flex h-14 shrink-0 items-center gap-2.5 px-4', collapsed && 'justify-center px-0')}
        >
          <Link to={homeTo} className="flex min-w-0 items-center gap-2.5 rounded-md">
            <BrandMark brand={brand} size="sm" />
            <span className={collapsed ? 'sr-only' : 'truncate font-semibold text-[0.9375rem]'}>{name}</span>
          </Link>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-2.5 py-2">
          <ConsoleNavigation groups={groups} collapsed={collapsed} />
        </div>
        <div className={cn('border-line border-t p-2.5', collapsed && 'grid place-items-center')}>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={collapsed ? t('navigation.expand') : t('navigation.collapse')}
            aria-expanded={!collapsed}
            onClick={() => setCollapsed(!collapsed)}
          >
            {collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          </Button>
        </div>
      </aside>

      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-14 print:hidden items-center gap-1 border-line border-b bg-canvas/85 px-2 backdrop-blur-md md:px-6">
          <Sheet
            side="left"
            title={t('navigation.main')}
            hideTitle
            open={menuOpen}
            onOpenChange={setMenuOpen}
            trigger={
              <Button variant="ghost" size="icon" aria-label={t('navigation.menu')} className="md:hidden">
                <MenuIcon aria-hidden />
              </Button>
            }
          >
            <div className="-mx-2.5 space-y-4 pt-4">
              <div className="flex items-center gap-2.5 px-2.5">
                <BrandMark brand={brand} />
                <span className="truncate font-semibold">{name}</span>
              </div>
              <ConsoleNavigation groups={groups} onNavigate={() => setMenuOpen(false)} />
            </div>
          </Sheet>
          <span className="min-w-0 truncate font-semibold md:hidden">{brand?.shortName ?? name}</span>
          <button
            type="button"
            onClick={() => setSearching(true)}
            className="control mr-auto hidden max-w-md items-center gap-2 text-left text-faint! md:flex"
          >
            <Search aria-hidden className="size-4" />
            <span className="flex-1 truncate">{t('palette.placeholder')}</span>
            <kbd className="rounded border border-line bg-sunken px-1.5 font-sans text-muted text-xs">
              Ctrl K
            </kbd>
          </button>
          <div className="ml-auto flex items-center md:gap-0.5">
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('palette.title')}
              className="md:hidden"
              onClick={() => setSearching(true)}
            >
              <Search aria-hidden />
            </Button>
            {notifications && (
              <Link
                to={notifications.to}
                prefetch="intent"
                aria-label={`${t('navigation.notifications')}${notifications.unread ? ` · ${t('navigation.unread', { count: notifications.unread })}` : ''}`}
                className={cn(buttonStyle({ variant: 'ghost', size: 'icon' }), 'relative')}
              >
                <Bell aria-hidden />
                {notifications.unread > 0 && (
                  <span className="figures absolute top-1 right-1 grid h-4 min-w-4 place-items-center rounded-full bg-danger-solid px-1 font-semibold text-[0.625rem] text-white leading-none">
                    {notifications.unread > 99 ? '99+' : notifications.unread}
                  </span>
                )}
              </Link>
            )}
            <span className="hidden items-center gap-0.5 md:flex">
              <LanguageSwitch compact />
              <AppearanceMenu />
            </span>
            <AccountMenu user={user} items={accountItems} signOutAction={signOutAction} />
          </div>
        </header>
        {banner}
        <MainArea className="mx-auto w-full max-w-[90rem] flex-1 px-4 py-5 md:px-6 md:py-6">
          {children}
        </MainArea>
      </div>
      <CommandPalette
        groups={groups}
        searchAction={searchAction}
        open={searching}
        onOpenChange={setSearching}
      />
    </div>
  );
}
