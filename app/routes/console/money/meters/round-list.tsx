import { Circle, CircleCheck, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Card } from '#app/components/ui/card.tsx';
import type { RoundMeter } from '#app/domain/meters/get-reading-round.ts';
import type { DoneReading } from './round-walk.tsx';
import { useQuantity } from './use-quantity.ts';

type RoundListProps = {
  meters: readonly RoundMeter[];
  recorded: Readonly<Record<string, DoneReading>>;
  current: string | undefined;
  onChoose: (index: number) => void;
};

/** All meters of the round with what they show by now. */
export function RoundList({ meters, recorded, current, onChoose }: RoundListProps) {
  const { t } = useTranslation('meters');
  const quantity = useQuantity();
  return (
    <section aria-labelledby="round-list" className="space-y-2 pt-2">
      <h2 id="round-list" className="font-semibold text-base">
        {t('round.list')}
      </h2>
      <Card padding="flush">
        <ul>
          {meters.map((meter, index) => {
            const done = recorded[meter.id] ?? meter.done;
            const Icon = done ? (done.status === 'held' ? Hourglass : CircleCheck) : Circle;
            const state = done
              ? done.status === 'held'
                ? t('reading.status.held')
                : t('round.done')
              : t('round.open');
            return (
              <li key={meter.id} className="border-line border-b last:border-b-0">
                <button
                  type="button"
                  aria-current={meter.id === current ? 'step' : undefined}
                  onClick={() => {
                    onChoose(index);
                    window.scrollTo({ top: 0 });
                  }}
                  className="flex min-h-12 w-full items-center gap-3 px-4 py-2 text-left text-sm hover:bg-hover aria-[current=step]:bg-brand-soft"
                >
                  <Icon
                    aria-hidden
                    className={cn(
                      'size-4.5 shrink-0',
                      !done ? 'text-faint' : done.status === 'held' ? 'text-warning' : 'text-positive',
                    )}
                  />
                  <span className="sr-only">{state}</span>
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">
                      {meter.propertyCode ?? meter.place ?? t('public')}
                    </span>
                    <span className="figures block truncate text-muted text-xs">
                      {meter.number} · {meter.feeItem}
                    </span>
                  </span>
                  {done && <span className="figures">{quantity(done.value, null)}</span>}
                </button>
              </li>
            );
          })}
        </ul>
      </Card>
    </section>
  );
}
