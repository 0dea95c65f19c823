import { TrendingDown, TrendingUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ChangedContract, PreviewChanges as Changes } from '#app/domain/billing/run-preview.ts';
import { paths } from '../../paths.ts';

/** More than these are a long way on a phone. */
const shownAtFirst = 8;
const kinds = ['new', 'gone', 'up', 'down'] as const;

/** The properties whose bills differ most from the period before. */
export function PreviewChanges({ changes, currency }: { changes: Changes; currency: string }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { counts, most } = changes;
  const [all, setAll] = useState(false);
  const shown = all ? most : most.slice(0, shownAtFirst);
  const percent = format.percent(changes.beyondPercent / 100);
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  const difference = ({ amount, lastAmount }: ChangedContract) => {
    const by = BigInt(amount) - BigInt(lastAmount);
    return `${by > 0n ? '+' : ''}${format.money(by, currency)}`;
  };
  return (
    <section aria-labelledby="preview-changes" className="space-y-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="preview-changes" className="font-semibold text-[0.9375rem]">
          {t('changes.title')}
        </h2>
        <p className="text-muted text-sm">
          {total === 0 ? t('changes.none', { percent }) : t('changes.text', { percent })}
        </p>
      </div>
      {total > 0 && (
        <>
          <ul className="flex flex-wrap gap-2">
            {kinds
              .filter((kind) => counts[kind] > 0)
              .map((kind) => (
                <li key={kind}>
                  <Badge tone={kind === 'up' || kind === 'down' ? 'info' : 'neutral'}>
                    {t(`changes.kind.${kind}`)} {format.number(counts[kind])}
                  </Badge>
                </li>
              ))}
          </ul>
          <DataTable
            label={t('changes.title')}
            rows={shown}
            rowId={(row) => `${row.propertyId}${row.feeItemId}`}
            rowTo={(row) => paths.property(row.propertyId)}
            columns={[
              {
                id: 'property',
                header: t('changes.property'),
                cell: (row) => `${row.communityName} ${row.propertyCode}`,
              },
              {
                id: 'item',
                header: t('changes.feeItem'),
                cell: (row) => row.feeItemName,
                card: 'subtitle',
              },
              {
                id: 'kind',
                header: t('changes.kindLabel'),
                cell: (row) => (
                  <span className="inline-flex items-center gap-1.5 [&_svg]:size-4 [&_svg]:text-muted">
                    {(row.kind === 'up' || row.kind === 'new') && <TrendingUp aria-hidden />}
                    {(row.kind === 'down' || row.kind === 'gone') && <TrendingDown aria-hidden />}
                    {t(`changes.kind.${row.kind}`)}
                  </span>
                ),
              },
              {
                id: 'before',
                header: t('changes.before'),
                cell: (row) => (row.kind === 'new' ? '—' : format.money(BigInt(row.lastAmount), currency)),
                numeric: true,
              },
              {
                id: 'now',
                header: t('changes.now'),
                cell: (row) => (row.kind === 'gone' ? '—' : format.money(BigInt(row.amount), currency)),
                numeric: true,
              },
              {
                id: 'difference',
                header: t('changes.difference'),
                cell: difference,
                numeric: true,
                card: 'aside',
              },
            ]}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {total > shown.length && (
              <p className="text-muted text-sm">
                {t('changes.shown', { shown: format.number(shown.length), total: format.number(total) })}
              </p>
            )}
            {most.length > shown.length && (
              <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
                {t('changes.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
