import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  /** What would stand here and how it gets here. */
  text?: ReactNode;
  action?: ReactNode;
};

/** A place where nothing is yet: it tells what belongs here and offers the first step. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-6 py-12 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-xl border border-line bg-sunken text-muted">
        <Icon aria-hidden className="size-5.5" strokeWidth={1.75} />
      </span>
      <p className="font-semibold text-[0.9375rem] text-ink">{title}</p>
      {text && <p className="mt-1.5 text-muted text-sm">{text}</p>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
