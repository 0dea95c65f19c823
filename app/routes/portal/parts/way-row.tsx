import { Link } from '@remix-run/react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type WayRowProps = { to: string; icon: LucideIcon; title: string; text?: string; after?: ReactNode };

/** A way to another page, as one line of a list. */
export function WayRow({ to, icon: Icon, title, text, after }: WayRowProps) {
  return (
    <li>
      <Link
        to={to}
        prefetch="intent"
        className="row-arrow flex min-h-15 items-center gap-3.5 px-4 py-2.5 hover:bg-hover sm:px-5"
      >
        <Icon aria-hidden className="size-5 shrink-0 text-muted" strokeWidth={1.8} />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{title}</span>
          {text && <span className="block text-muted text-sm">{text}</span>}
        </span>
        {after}
      </Link>
    </li>
  );
}
