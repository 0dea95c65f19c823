import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillingPreview } from '#app/domain/billing/preview-of-run.ts';
import { changeOf } from './change-of.ts';
import { PreviewItems } from './preview-items.tsx';

/** What a run would post: totals against the month before, and fee item by fee item. */
export function RunPreview({ preview, currency }: { preview: BillingPreview; currency: string }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const { bills, properties, alreadyBilled } = preview;
  const [amount, lastAmount] = [BigInt(preview.amount), BigInt(preview.lastAmount)];
  const change = changeOf(amount, lastAmount);
  return (
    <>
      {bills === 0 && (
        <Notice tone="warning" title={t('runs.nothing.title')}>
          {alreadyBilled > 0 ? t('runs.nothing.allBilled') : t('runs.nothing.noItems')}
        </Notice>
      )}
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile
          label={t('runs.amount')}
          value={format.money(amount, currency)}
          delta={change && { text: format.percent(Math.abs(change.ratio)), direction: change.direction }}
          note={change ? t('runs.againstLast') : t('runs.noLast')}
        />
        <StatTile
          label={t('runs.bills')}
          value={format.number(bills)}
          note={t('runs.lastBills', { bills: format.number(preview.lastBills) })}
        />
        <StatTile
          label={t('runs.properties')}
          value={format.number(properties)}
          note={t('runs.propertiesNote')}
        />
        <StatTile
          label={t('runs.alreadyBilled')}
          value={format.number(alreadyBilled)}
          note={t('runs.alreadyBilledNote')}
        />
      </div>
      {preview.items.length > 0 && <PreviewItems items={preview.items} currency={currency} />}
    </>
  );
}
