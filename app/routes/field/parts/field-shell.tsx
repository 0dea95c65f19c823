import { Link } from '@remix-run/react';
import { ClipboardList, Hand, type LucideIcon, Send, UserRound } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { BrandMark } from '#app/components/shells/brand-mark.tsx';
import { SkipLink } from '#app/components/shells/skip-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import { useField } from '../device/use-field-device.ts';
import type { FieldPlace } from './field-place.ts';
import { NetworkBar } from './network-bar.tsx';

/** The frame of the workers' phone: whether the network is there and what is unsent stands at the top, always; the tabs lie under the thumb. */
export function FieldShell({ place, children }: { place: FieldPlace; children: ReactNode }) {
  const { t } = useTranslation('field');
  const { t: common } = useTranslation();
  const { state } = useField();
  const brand = useRootData()?.brand ?? null;
  const main = useRef<HTMLElement>(null);
  const here = place.page === 'ticket' ? place.ticketId : place.page;
  const before = useRef(here);
  useEffect(() => {
    if (before.current === here) return;
    before.current = here;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [here]);
  const inHand = state.work?.tickets.filter(({ status }) => openStatuses.includes(status)).length ?? 0;
  const ordered = state.work?.directives.filter(({ doneAt }) => doneAt === null).length ?? 0;
  const tabs = [
    { to: '#/', page: 'tasks', label: t('tabs.tasks'), icon: ClipboardList, count: inHand + ordered },
    { to: '#/pool', page: 'pool', label: t('tabs.pool'), icon: Hand, count: state.work?.pool.length ?? 0 },
    { to: '#/unsent', page: 'unsent', label: t('tabs.unsent'), icon: Send, count: state.entries.length },
    {
      to: '#/me',
      page: 'me',
      label: t('tabs.me'),
      icon: UserRound,
      count: state.work?.me.unreadMessages ?? 0,
    },
  ] as const;
  const current = place.page === 'ticket' ? 'tasks' : place.page;
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(4rem+env(safe-area-inset-bottom))] text-base">
      <SkipLink />
      <header className="sticky top-0 z-30 border-line border-b bg-surface pt-[env(safe-area-inset-top)]">
        <div className="mx-auto flex h-12 max-w-2xl items-center gap-2.5 px-4">
          <BrandMark brand={brand} size="sm" />
          <span className="min-w-0 flex-1 truncate font-semibold text-[0.9375rem]">{brand?.name}</span>
        </div>
        <NetworkBar />
      </header>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-2xl flex-1 px-4 py-4 outline-none"
      >
        {children}
      </main>
      <nav
        aria-label={common('navigation.main')}
        className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)]"
      >
        <ul className="mx-auto grid max-w-2xl auto-cols-fr grid-flow-col">
          {tabs.map((tab) => (
            <Tab key={tab.to} {...tab} current={tab.page === current} />
          ))}
        </ul>
      </nav>
    </div>
  );
}

type TabProps = { to: string; label: string; icon: LucideIcon; count: number; current: boolean };

function Tab({ to, label, icon: Icon, count, current }: TabProps) {
  const format = useFormat();
  return (
    <li>
      <Link
        to={to}
        discover="none"
        aria-current={current ? 'page' : undefined}
        className={cn(
          'flex h-16 flex-col items-center justify-center gap-1',
          current ? 'text-brand-text' : 'text-muted',
        )}
      >
        <span className="relative">
          <Icon aria-hidden className="size-5.5" strokeWidth={1.8} />
          {count > 0 && (
            <span className="figures -top-1.5 -right-2.5 absolute grid h-4 min-w-4 place-items-center rounded-full bg-danger-solid px-1 font-semibold text-[0.625rem] text-white leading-none">
              {count > 99 ? '99+' : format.number(count)}
            </span>
          )}
        </span>
        <span className="max-w-full truncate px-1 font-medium text-[0.6875rem] leading-none">{label}</span>
      </Link>
    </li>
  );
}
