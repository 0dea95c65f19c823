import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import type { OddityReason } from '#app/domain/billing/preview-of-run.ts';
import { OddityGroup } from './oddity-group.tsx';

/** What leaves money on the table first, what only wants a look after it. */
const order: readonly OddityReason[] = [
  'no_price',
  'no_area',
  'no_attribute',
  'no_reading',
  'zero_amount',
  'negative_amount',
  'computation_failed',
  'no_owner',
];

type RunOdditiesProps = {
  runId: string;
  counts: Partial<Record<OddityReason, number>>;
  /** Whether the run has begun to post: then these were left out, before that they would be. */
  posted: boolean;
};

/** What a run leaves out or wants looked at, by reason; each opens to its properties. */
export function RunOddities({ runId, counts, posted }: RunOdditiesProps) {
  const { t } = useTranslation('billing');
  const found = order.flatMap((reason) => {
    const count = counts[reason] ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
  if (found.length === 0) {
    return (
      <p className="flex items-center gap-2 text-muted text-sm">
        <CircleCheck aria-hidden className="size-4.5 text-positive" />
        {t('oddities.none')}
      </p>
    );
  }
  return (
    <Card
      title={t('oddities.title')}
      description={posted ? t('oddities.postedText') : t('oddities.text')}
      padding="flush"
    >
      {found.map(({ reason, count }) => (
        <OddityGroup key={reason} runId={runId} reason={reason} count={count} />
      ))}
    </Card>
  );
}
