import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { buttonStyle } from '../ui/button-style.ts';
import { useFormat } from '../use-format.ts';
import { withParams } from './filter.ts';
import { useListParams } from './use-list-params.ts';

/** Cursors of the pages beside this one; null where there is none. `total` only where counting is cheap. */
export type Page = { next: string | null; previous: string | null; total?: number };

export function Pagination({ page }: { page: Page }) {
  const { t } = useTranslation();
  const format = useFormat();
  const params = useListParams();
  if (!page.next && !page.previous && page.total === undefined) return null;
  return (
    <nav aria-label={t('table.pages')} className="flex items-center gap-2 text-muted text-sm">
      {page.total !== undefined && (
        <span className="figures">
          {t('table.rowsOf', { count: page.total, formatted: format.number(page.total) })}
        </span>
      )}
      {(page.next || page.previous) && (
        <div className="ml-auto flex gap-2">
          <PageLink to={page.previous ? withParams(params, { before: page.previous }) : null} rel="prev">
            <ChevronLeft aria-hidden />
            {t('table.previous')}
          </PageLink>
          <PageLink to={page.next ? withParams(params, { after: page.next }) : null} rel="next">
            {t('table.next')}
            <ChevronRight aria-hidden />
          </PageLink>
        </div>
      )}
    </nav>
  );
}

function PageLink({
  to,
  rel,
  children,
}: {
  to: string | null;
  rel: 'prev' | 'next';
  children: React.ReactNode;
}) {
  const className = buttonStyle({ size: 'sm' });
  return to ? (
    <Link to={to} rel={rel} prefetch="intent" className={className}>
      {children}
    </Link>
  ) : (
    <span aria-disabled="true" className={cn(className, 'pointer-events-none opacity-45')}>
      {children}
    </span>
  );
}
