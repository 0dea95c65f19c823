import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton.tsx';

/** The shape of a table that is on its way: the fallback of a deferred list. */
export function TableSkeleton({ columns = 4, rows = 8 }: { columns?: number; rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
      <span className="sr-only">{t('table.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity
          key={row}
          className="flex items-center gap-6 border-line border-b px-4 py-3.5 last:border-b-0"
        >
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton
              // biome-ignore lint/suspicious/noArrayIndexKey: neither have the cells
              key={column}
              className={column === 0 ? 'w-2/5' : 'hidden flex-1 sm:block'}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
