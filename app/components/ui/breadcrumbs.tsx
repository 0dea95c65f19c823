import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The way back up. The page itself is its heading and is not repeated here. */
export function Breadcrumbs({ items }: { items: readonly { to: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('navigation.breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-1 text-muted text-sm">
        {items.map((item) => (
          <li key={item.to} className="flex items-center gap-1">
            <Link
              to={item.to}
              prefetch="intent"
              className="inline-flex min-h-11 items-center rounded-sm hover:text-ink hover:underline md:min-h-8"
            >
              {item.label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5 text-faint" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
