import { Form, Link, NavLink, useLocation } from '@remix-run/react';
import { Bell, Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { buttonStyle } from '../ui/button-style.ts';
import { Sheet } from '../ui/sheet.tsx';
import { useFormat } from '../use-format.ts';
import { useRootData } from '../use-root-data.ts';
import { BrandMark } from './brand-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MainArea } from './main-area.tsx';
import type { NavItem } from './navigation-types.ts';
import { SkipLink } from './skip-link.tsx';

/** A property as the switcher shows it: `3 号楼 2 单元 501`, under its community. */
export type PropertyChoice = { id: string; title: string; subtitle: string };

export type PortalShellProps = {
  /** Home, Bills, Service, Neighbours, Me: those that exist. */
  tabs: readonly NavItem[];
  properties: readonly PropertyChoice[];
  currentPropertyId: string | null;
  /** Receives `propertyId` and `returnTo` by POST. */
  switchAction: string;
  notifications?: { to: string; unread: number };
  children: ReactNode;
};

/** The owners' portal, made for a thumb: property at the top, tabs at the bottom. On a large screen the tabs move to the top. */
export function PortalShell({
  tabs,
  properties,
  currentPropertyId,
  switchAction,
  notifications,
  children,
}: PortalShellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const brand = useRootData()?.brand ?? null;
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(4rem+env(safe-area-inset-bottom))] text-base md:pb-0">
      <SkipLink />
      <header className="sticky top-0 z-30 border-line border-b bg-surface/90 pt-[env(safe-area-inset-top)] backdrop-blur-md">
        <div className="mx-auto flex h-14 max-w-4xl items-center gap-2 px-4">
          <Link
            to={tabs[0]?.to ?? '/'}
            aria-label={brand?.name ?? t('productName')}
            className="grid min-h-11 shrink-0 place-items-center rounded-md"
          >
            <BrandMark brand={brand} />
          </Link>
          <PropertySwitcher properties={properties} currentId={currentPropertyId} action={switchAction} />
          <nav aria-label={t('navigation.main')} className="ml-auto hidden items-center gap-1 md:flex">
            {tabs.map(({ to, label, end, count }) => (
              <NavLink
                key={to}
                to={to}
                end={end}
                prefetch="intent"
                className="relative inline-flex h-9 items-center gap-1.5 rounded-md px-3 font-medium text-muted text-sm hover:bg-hover hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand-text"
              >
                {label}
                {count ? <span className="figures text-xs">{format.number(count)}</span> : null}
              </NavLink>
            ))}
          </nav>
          <div className="ml-auto flex shrink-0 items-center md:ml-1">
            <LanguageSwitch compact />
            {notifications && (
              <Link
                to={notifications.to}
                aria-label={`${t('navigation.notifications')}${notifications.unread ? ` · ${t('navigation.unread', { count: notifications.unread })}` : ''}`}
                className={cn(buttonStyle({ variant: 'ghost', size: 'icon' }), 'relative')}
              >
                <Bell aria-hidden />
                {notifications.unread > 0 && (
                  <span
                    aria-hidden
                    className="absolute top-2 right-2 size-2 rounded-full bg-danger-solid ring-2 ring-surface"
                  />
                )}
              </Link>
            )}
          </div>
        </div>
      </header>
      <MainArea className="mx-auto w-full max-w-4xl flex-1 px-4 py-4 md:py-8">{children}</MainArea>
      <nav
        aria-label={t('navigation.main')}
        className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
      >
        <ul className="mx-auto grid max-w-lg auto-cols-fr grid-flow-col">
          {tabs.map(({ to, label, icon: Icon, end, count }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                prefetch="intent"
                className="flex h-16 flex-col items-center justify-center gap-1 text-muted aria-[current=page]:text-brand-text"
              >
                <span className="relative">
                  <Icon aria-hidden className="size-5.5" strokeWidth={1.8} />
                  {count ? (
                    <span className="figures -top-1.5 -right-2.5 absolute grid h-4 min-w-4 place-items-center rounded-full bg-danger-solid px-1 font-semibold text-[0.625rem] text-white leading-none">
                      {count > 99 ? '99+' : count}
                    </span>
                  ) : null}
                </span>
                <span className="max-w-full truncate px-1 font-medium text-[0.6875rem] leading-none">
                  {label}
                </span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function PropertySwitcher({
  properties,
  currentId,
  action,
}: {
  properties: readonly PropertyChoice[];
  currentId: string | null;
  action: string;
}) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const csrf = useRootData()?.csrf;
  const [open, setOpen] = useState(false);
  const current = properties.find((property) => property.id === currentId) ?? properties[0];
  if (!current) return <span className="min-w-0 flex-1" />;
  const text = (
    <span className="min-w-0 text-left">
      <span className="block truncate font-semibold text-[0.9375rem] leading-5">{current.title}</span>
      <span className="block truncate text-muted text-xs">{current.subtitle}</span>
    </span>
  );
  if (properties.length === 1) return <div className="min-w-0 flex-1 md:flex-none">{text}</div>;
  return (
    <Sheet
      side="bottom"
      title={t('navigation.switchProperty')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className="-ml-1 flex min-h-11 min-w-0 flex-1 items-center gap-1.5 rounded-md px-1 hover:bg-hover md:max-w-64 md:flex-none"
        >
          <span className="sr-only">
            {t('navigation.switchProperty')} · {t('navigation.currentProperty')}:
          </span>
          {text}
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
        </button>
      }
    >
      <Form
        method="post"
        action={action}
        onSubmit={() => setOpen(false)}
        className="mx-auto max-w-lg space-y-1.5"
      >
        <input type="hidden" name="returnTo" value={pathname + search} />
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        {properties.map((property) => {
          const chosen = property.id === current.id;
          return (
            <button
              key={property.id}
              type="submit"
              name="propertyId"
              value={property.id}
              aria-current={chosen || undefined}
              className={cn(
                'flex min-h-14 w-full items-center gap-3 rounded-lg border px-4 py-2.5 text-left',
                chosen ? 'border-brand-text bg-brand-soft' : 'border-line hover:bg-hover',
              )}
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium text-base">{property.title}</span>
                <span className="block truncate text-muted text-sm">{property.subtitle}</span>
              </span>
              {chosen && <Check aria-hidden className="size-5 shrink-0 text-brand-text" />}
            </button>
          );
        })}
      </Form>
    </Sheet>
  );
}
