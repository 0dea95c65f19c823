import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { ProgressBar } from '#app/components/ui/progress-bar.tsx';
import { useFormat } from '#app/components/use-format.ts';

/** How much of the plan is used, as a figure, a bar and a word about what is left. */
export function UsageCard({ used, limit }: { used: number; limit: number | null }) {
  const { t } = useTranslation('subscription');
  const format = useFormat();
  if (limit === null) {
    return (
      <Card title={t('usage.title')}>
        <p className="figures font-semibold text-2xl text-ink tracking-tight">
          {t('usage.unlimited', { used: format.number(used) })}
        </p>
      </Card>
    );
  }
  const ratio = limit === 0 ? 1 : used / limit;
  const left = limit - used;
  return (
    <Card title={t('usage.title')}>
      <div className="space-y-3">
        <p className="figures flex items-baseline justify-between gap-3">
          <span className="font-semibold text-2xl text-ink tracking-tight">
            {t('usage.of', { used: format.number(used), limit: format.number(limit) })}
          </span>
          <span className="text-muted text-sm">{format.percent(ratio, 0)}</span>
        </p>
        <ProgressBar label={t('usage.bar')} value={ratio} tone={ratio >= 0.9 ? 'danger' : 'brand'} />
        <p className="text-muted text-sm">
          {left > 0 ? t('usage.left', { left: format.number(left) }) : t('usage.full')}
        </p>
      </div>
    </Card>
  );
}
