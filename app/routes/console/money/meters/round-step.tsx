import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { RoundMeter } from '#app/domain/meters/get-reading-round.ts';
import { type Day, daysBetween } from '#app/kernel/dates.ts';
import { compareReading } from './compare-reading.ts';
import { PhotoInput } from './photo-input.tsx';
import { ReadingHint } from './reading-hint.tsx';
import type { RecordReply } from './record-reply.ts';
import { roundQuantity } from './round-quantity.ts';
import type { DoneReading } from './round-walk.tsx';
import { useQuantity } from './use-quantity.ts';

type RoundStepProps = {
  meter: RoundMeter;
  readOn: Day;
  recorded: DoneReading | undefined;
  onRecorded: (reading: DoneReading) => void;
  onSkip: () => void;
};

/** The meter before which one stands: what it showed, what is usual, a large field, a photo, and on to the next. */
export function RoundStep({ meter, readOn, recorded, onRecorded, onSkip }: RoundStepProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const issueText = useIssueText();
  const csrf = useRootData()?.csrf;
  const fetcher = useFetcher<RecordReply>();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [rolledOver, setRolledOver] = useState(false);
  const [photo, setPhoto] = useState<File | null>(null);
  const [sent, setSent] = useState('');
  const { last, usualDaily, done, propertyCode, place } = meter;
  const fell = compareReading(typed, meter, readOn)?.says === 'fell';
  const issue = sent === typed ? Object.values(fetcher.data?.submission?.error ?? {}).flat()[0] : undefined;
  const reply = fetcher.data?.recorded;
  const told = useRef<typeof reply>(undefined);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!reply || told.current === reply) return;
    told.current = reply;
    onRecorded(reply);
  }, [reply, onRecorded]);

  function save() {
    if (typed.trim() === '' || fetcher.state !== 'idle') return;
    setSent(typed);
    const form = new FormData();
    for (const [name, value] of Object.entries({ value: typed, readOn, source: 'phone', csrf }))
      if (value) form.set(name, value);
    if (rolledOver) form.set('rolledOver', 'on');
    if (photo) form.set('photo', photo);
    fetcher.submit(form, {
      method: 'post',
      action: `/console/money/meters/${meter.id}/reading`,
      encType: 'multipart/form-data',
    });
  }

  return (
    <Card>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div>
          <h2 className="font-semibold text-2xl tracking-tight">{propertyCode ?? place ?? t('public')}</h2>
          <p className="figures text-muted text-sm">
            {[meter.number, meter.feeItem, propertyCode ? place : null].filter(Boolean).join(' · ')}
          </p>
        </div>
        <div className="figures text-sm">
          {last && (
            <p>{t('round.last', { day: format.day(last.readOn), value: quantity(last.value, null) })}</p>
          )}
          <p className="text-muted">
            {usualDaily && last
              ? t('round.usual', {
                  quantity: quantity(
                    roundQuantity(String(Number(usualDaily) * Math.max(0, daysBetween(last.readOn, readOn)))),
                    meter.unit,
                  ),
                })
              : t('round.noUsual')}
          </p>
        </div>
        {recorded || done ? (
          <p role="status" className="figures rounded-md bg-sunken px-3 py-2 text-sm">
            {t('round.already', {
              day: format.day((recorded ?? done)?.readOn ?? readOn),
              value: quantity((recorded ?? done)?.value ?? '0', null),
            })}
          </p>
        ) : (
          <>
            <input
              ref={field}
              aria-label={t('value')}
              aria-invalid={issue ? true : undefined}
              aria-describedby="round-said"
              inputMode="decimal"
              enterKeyHint="next"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className="control figures h-16 text-right font-semibold text-3xl md:h-16 md:text-3xl"
            />
            <div id="round-said">
              {issue ? (
                <p role="alert" className="text-danger text-sm">
                  {issueText(issue)}
                </p>
              ) : (
                typed.trim() !== '' && (
                  <ReadingHint
                    typed={typed}
                    readOn={readOn}
                    meter={meter}
                    rolledOver={rolledOver}
                    unit={meter.unit}
                  />
                )
              )}
            </div>
            {meter.maxValue && (fell || rolledOver) && (
              <label htmlFor={`over-${meter.id}`} className="flex min-h-11 items-center gap-3 text-sm">
                <Checkbox
                  id={`over-${meter.id}`}
                  checked={rolledOver}
                  onChange={(event) => setRolledOver(event.target.checked)}
                />
                {t('reading.rolledOver')}
              </label>
            )}
            <PhotoInput wide onPhoto={setPhoto} />
          </>
        )}
        <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-2">
          <Button size="lg" onClick={onSkip}>
            {t('round.skip')}
          </Button>
          <Button
            type="submit"
            size="lg"
            variant="primary"
            disabled={typed.trim() === '' || recorded !== undefined}
            aria-busy={fetcher.state !== 'idle'}
          >
            {t('round.next')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
