import type { ReactNode } from 'react';
import type { OwnProperty } from '#app/domain/portal/portal-frame.ts';

type BillGroupProps = {
  /** Named above its bills; null where all on the page are of one property. */
  property: OwnProperty | null;
  /** Before the name: a box that ticks all of them. */
  before?: ReactNode;
  /** After it: what they come to. */
  after?: ReactNode;
  children: ReactNode;
};

/** The bills of one property together: its statement. */
export function BillGroup({ property, before, after, children }: BillGroupProps) {
  return (
    <section className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
      {property && (
        <header className="flex min-h-13 items-center gap-3 border-line border-b bg-sunken/60 px-4 py-2 sm:px-5">
          {before}
          <h2 className="min-w-0 flex-1">
            <span className="block truncate font-semibold text-[0.9375rem] leading-5">{property.title}</span>
            <span className="block truncate font-normal text-muted text-xs">{property.communityName}</span>
          </h2>
          {after}
        </header>
      )}
      {children}
    </section>
  );
}
