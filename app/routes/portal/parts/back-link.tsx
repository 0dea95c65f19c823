import { Link } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';

/** Up to the list that a record belongs to. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      prefetch="intent"
      className="-ml-1.5 -my-1 inline-flex min-h-11 items-center gap-1 rounded-md pr-2 text-muted text-sm hover:text-ink"
    >
      <ChevronLeft aria-hidden className="size-4.5" />
      {children}
    </Link>
  );
}
