import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { ProgressBar } from '#app/components/ui/progress-bar.tsx';
import type { RoundMeter } from '#app/domain/meters/get-reading-round.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import type { RecordReply } from './record-reply.ts';
import { RoundList } from './round-list.tsx';
import { RoundStep } from './round-step.tsx';

export type DoneReading = NonNullable<RecordReply['recorded']>;

type RoundWalkProps = { meters: readonly RoundMeter[]; readOn: Day; canEstimate: boolean };

/** One meter after the other, the open ones first of all; all of them below, to go to one out of turn. */
export function RoundWalk({ meters, readOn, canEstimate }: RoundWalkProps) {
  const { t } = useTranslation('meters');
  const [recorded, setRecorded] = useState<Record<string, DoneReading>>({});
  const isDone = (meter: RoundMeter) => meter.done !== null || recorded[meter.id] !== undefined;
  const [at, setAt] = useState(() => {
    const first = meters.findIndex((meter) => meter.done === null);
    return first < 0 ? meters.length : first;
  });
  const done = meters.filter(isDone).length;
  const open = meters.length - done;
  const current = meters[at];

  /** To the next open one, from here to the end and then from the beginning; the end when there is none. */
  function goOn(from: number, without?: string) {
    const isOpen = (meter: RoundMeter) => !isDone(meter) && meter.id !== without;
    const ahead = meters.findIndex((meter, index) => index > from && isOpen(meter));
    const next = ahead >= 0 ? ahead : meters.findIndex(isOpen);
    setAt(next >= 0 ? next : meters.length);
  }

  return (
    <div className="space-y-3">
      <div className="space-y-1.5">
        <p className="figures text-muted text-sm">{t('round.progress', { done, total: meters.length })}</p>
        <ProgressBar
          label={t('round.title')}
          value={done / meters.length}
          tone={open === 0 ? 'positive' : 'brand'}
        />
      </div>
      {current ? (
        <RoundStep
          key={current.id}
          meter={current}
          readOn={readOn}
          recorded={recorded[current.id]}
          onRecorded={(reading) => {
            setRecorded((all) => ({ ...all, [current.id]: reading }));
            goOn(at, current.id);
          }}
          onSkip={() => setAt(at + 1 < meters.length ? at + 1 : meters.findIndex((one) => !isDone(one)))}
        />
      ) : (
        <Card>
          <p role="status" className="flex items-center gap-2">
            <CircleCheck aria-hidden className="size-5 text-positive" />
            {t('round.finished')}
          </p>
        </Card>
      )}
      {open > 0 && canEstimate && (
        <ConfirmAction
          intent="estimate"
          trigger={<Button variant="ghost">{t('round.estimateRest', { count: open })}</Button>}
          title={t('round.estimateRest', { count: open })}
          description={t('round.estimateText')}
          confirmLabel={t('estimate.action')}
        />
      )}
      <RoundList meters={meters} recorded={recorded} current={current?.id} onChoose={setAt} />
    </div>
  );
}
