import { NavLink } from '@remix-run/react';
import { cn } from '../cn.ts';

export const tabListStyle = 'flex gap-1 overflow-x-auto border-line border-b [scrollbar-width:none]';
export const tabStyle = cn(
  '-mb-px inline-flex min-h-11 shrink-0 items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-2.5 font-medium text-muted text-sm md:min-h-10',
  'transition-colors hover:text-ink data-[state=active]:border-brand-text data-[state=active]:text-ink aria-[current=page]:border-brand-text aria-[current=page]:text-ink',
  'focus-visible:-outline-offset-2',
);

type LinkTabsProps = {
  label: string;
  tabs: readonly { to: string; label: string; count?: number; end?: boolean }[];
};

/** The parts of a record or section, each with an address of its own. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className={tabListStyle}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end} prefetch="intent" className={tabStyle}>
          {tab.label}
          {tab.count !== undefined && (
            <span className="figures rounded-full bg-sunken px-1.5 text-muted text-xs">{tab.count}</span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
