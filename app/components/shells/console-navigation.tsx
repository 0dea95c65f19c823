import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { useFormat } from '../use-format.ts';
import type { NavGroup } from './navigation-types.ts';

type ConsoleNavigationProps = {
  groups: readonly NavGroup[];
  /** Icons only; the words stay for screen readers and as tooltips of the browser. */
  collapsed?: boolean;
  onNavigate?: () => void;
};

export function ConsoleNavigation({ groups, collapsed = false, onNavigate }: ConsoleNavigationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <nav aria-label={t('navigation.main')} className="space-y-5">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label && (
            <h2 className={cn('mb-1 px-2.5 font-medium text-muted text-xs', collapsed && 'sr-only')}>
              {group.label}
            </h2>
          )}
          <ul className="space-y-px">
            {group.items.map(({ to, label, icon: Icon, count, end }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  end={end}
                  prefetch="intent"
                  onClick={onNavigate}
                  title={collapsed ? label : undefined}
                  className={cn(
                    'flex min-h-11 items-center gap-2.5 rounded-md px-2.5 font-medium text-muted text-sm transition-colors md:min-h-8',
                    'hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink',
                    '[&[aria-current=page]_svg]:text-brand-text',
                    collapsed && 'justify-center px-0',
                  )}
                >
                  <Icon aria-hidden className="size-4 shrink-0" />
                  <span className={cn('min-w-0 flex-1 truncate', collapsed && 'sr-only')}>{label}</span>
                  {count ? (
                    <span
                      className={cn(
                        'figures rounded-full bg-sunken px-1.5 text-muted text-xs leading-5',
                        collapsed && 'sr-only',
                      )}
                    >
                      {format.number(count)}
                    </span>
                  ) : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
