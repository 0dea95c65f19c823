import { Link, useFetcher } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillingOddityView } from '#app/domain/billing/list-billing-oddities.ts';
import type { OddityReason } from '#app/domain/billing/preview-of-run.ts';
import { paths } from '../../paths.ts';
import type { loader } from './oddities.ts';

/** The contracts that are odd for one reason; they are fetched when it is opened, a page at a time. */
export function OddityGroup(props: { runId: string; reason: OddityReason; count: number }) {
  const { runId, reason, count } = props;
  const { t } = useTranslation('billing');
  const format = useFormat();
  const { load, data, state } = useFetcher<typeof loader>();
  const [rows, setRows] = useState<BillingOddityView[]>([]);
  useEffect(() => {
    if (data) setRows((before) => (data.first ? data.oddities : [...before, ...data.oddities]));
  }, [data]);

  function loadPage(cursor: string | null) {
    const query = new URLSearchParams({ reason, ...(cursor && { cursor }) });
    load(`/console/money/runs/${runId}/oddities?${query}`);
  }

  return (
    <details
      className="group border-line border-t"
      onToggle={(event) => event.currentTarget.open && !data && state === 'idle' && loadPage(null)}
    >
      <summary className="flex min-h-13 cursor-pointer list-none items-center gap-3 px-4 py-2.5 hover:bg-hover sm:px-5 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-sm">{t(`oddities.reasons.${reason}.title`)}</span>
          <span className="block text-muted text-sm">{t(`oddities.reasons.${reason}.text`)}</span>
        </span>
        <Badge tone={reason === 'no_owner' ? 'info' : 'warning'}>{format.number(count)}</Badge>
      </summary>
      <div className="border-line border-t bg-sunken/40 px-4 py-2 sm:px-5 sm:pl-12">
        {rows.length === 0 ? (
          <div role="status" className="space-y-3 py-2">
            <span className="sr-only">{t('oddities.loading')}</span>
            <Skeleton className="w-48" />
            <Skeleton className="w-40" />
          </div>
        ) : (
          <ul className="divide-y divide-line text-sm">
            {rows.map((row) => (
              <li key={`${row.propertyId}${row.feeItemId}`} className="flex flex-wrap gap-x-4 py-2">
                <Link
                  to={paths.property(row.propertyId)}
                  className="min-w-0 flex-1 basis-48 rounded-sm font-medium hover:underline"
                >
                  <span className="text-muted">{row.communityName}</span> {row.propertyCode}
                </Link>
                <Link to={paths.feeItem(row.feeItemId)} className="rounded-sm text-muted hover:underline">
                  {row.feeItemName}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {data?.next && (
          <Button
            size="sm"
            variant="quiet"
            pending={state !== 'idle'}
            onClick={() => loadPage(data.next)}
            className="my-1 -ml-2.5"
          >
            {t('oddities.more')}
          </Button>
        )}
      </div>
    </details>
  );
}
