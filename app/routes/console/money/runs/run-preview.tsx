import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { RunPreview as Preview } from '#app/domain/billing/run-preview.ts';
import { changeOf } from './change-of.ts';
import { PreviewChanges } from './preview-changes.tsx';
import { PreviewChart } from './preview-chart.tsx';
import { PreviewItems } from './preview-items.tsx';
import { PreviewMonths } from './preview-months.tsx';

/** What a run would post: totals against the period before, fee item by fee item, month by month, and who pays more or less. */
export function RunPreview({ preview, currency }: { preview: Preview; currency: string }) {
  const { t } = useTranslation(['billing', 'runs']);
  const format = useFormat();
  const { bills, properties, alreadyBilled, postponed, changes, months, prepaidYear } = preview;
  const [amount, lastAmount] = [BigInt(preview.amount), BigInt(preview.lastAmount)];
  const change = months.length > 0 ? undefined : changeOf(amount, lastAmount);
  return (
    <>
      {bills === 0 && (
        <Notice tone="warning" title={t('runs.nothing.title')}>
          {alreadyBilled > 0 ? t('runs.nothing.allBilled') : t('runs.nothing.noItems')}
        </Notice>
      )}
      {postponed?.from && postponed.through && (
        <Notice
          tone="info"
          title={t('runs:postponed.title', {
            count: postponed.bills,
            formatted: format.number(postponed.bills),
          })}
        >
          {postponed.from === postponed.through
            ? t('runs:postponed.on', { from: format.day(postponed.from) })
            : t('runs:postponed.between', {
                from: format.day(postponed.from),
                through: format.day(postponed.through),
              })}
        </Notice>
      )}
      {prepaidYear.length > 0 && (
        <Notice tone="positive" title={t('runs:prepaidYear.title')}>
          {t('runs:prepaidYear.text')}
          <ul className="mt-1 list-inside list-disc">
            {prepaidYear.map(({ feeItemId, name, percent }) => (
              <li key={feeItemId}>
                {t('runs:prepaidYear.line', { name, percent: format.percent(Number(percent) / 100) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile
          label={t('runs.amount')}
          value={format.money(amount, currency)}
          delta={change && { text: format.percent(Math.abs(change.ratio)), direction: change.direction }}
          note={months.length > 0 ? undefined : change ? t('runs.againstLast') : t('runs.noLast')}
        />
        <StatTile
          label={t('runs.bills')}
          value={format.number(bills)}
          note={
            months.length > 0
              ? t('runs:monthsCount', { count: months.length })
              : t('runs.lastBills', { bills: format.number(preview.lastBills) })
          }
        />
        <StatTile label={t('runs.properties')} value={format.number(properties)} />
        <StatTile
          label={t('runs.alreadyBilled')}
          value={format.number(alreadyBilled)}
          note={t('runs.alreadyBilledNote')}
        />
      </div>
      {months.length > 0 && <PreviewMonths months={months} currency={currency} />}
      {preview.items.length > 0 && months.length === 0 && lastAmount > 0n && (
        <PreviewChart items={preview.items} currency={currency} />
      )}
      {preview.items.length > 0 && (
        <PreviewItems items={preview.items} currency={currency} compared={months.length === 0} />
      )}
      {changes && <PreviewChanges changes={changes} currency={currency} />}
    </>
  );
}
