import type { ReactNode } from 'react';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

type PageHeaderProps = {
  title: string;
  /** Beside the title: the state of the record. */
  status?: ReactNode;
  description?: ReactNode;
  breadcrumbs?: readonly { to: string; label: string }[];
  /** The main action last. */
  actions?: ReactNode;
  /** `LinkTabs` of the page. */
  tabs?: ReactNode;
};

/** The head of a console page: exactly one per page, because it holds the `h1`. */
export function PageHeader({ title, status, description, breadcrumbs, actions, tabs }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-semibold text-ink text-xl tracking-tight">{title}</h1>
            {status}
          </div>
          {description && <p className="mt-1 max-w-3xl text-muted">{description}</p>}
        </div>
        {actions && (
          <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:*:flex-1">{actions}</div>
        )}
      </div>
      {tabs && <div className="mt-4">{tabs}</div>}
    </header>
  );
}
