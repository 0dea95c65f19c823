import type { LucideIcon } from 'lucide-react';
import { CloudAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type ErrorStateProps = {
  title: string;
  text: ReactNode;
  code?: string;
  icon?: LucideIcon;
  action?: ReactNode;
};

/** What stands where a page or a part of it could not be shown. */
export function ErrorState({ title, text, code, icon: Icon = CloudAlert, action }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center">
      <span className="mb-5 grid size-14 place-items-center rounded-xl border border-line bg-surface text-muted shadow-sm">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <h1 className="font-semibold text-ink text-xl">{title}</h1>
      <p className="mt-2 text-muted">{text}</p>
      {action && <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>}
      {code && <p className="figures mt-6 text-faint text-xs">{code}</p>}
    </div>
  );
}
