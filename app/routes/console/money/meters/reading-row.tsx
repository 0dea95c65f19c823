import { useFetcher } from '@remix-run/react';
import { CircleAlert, CircleCheck, Hourglass } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import { Input } from '#app/components/ui/input.tsx';
import { Spinner } from '#app/components/ui/spinner.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { RoundMeter } from '#app/domain/meters/get-reading-round.ts';
import type { Day } from '#app/kernel/dates.ts';
import { compareReading } from './compare-reading.ts';
import { ReadingHint } from './reading-hint.tsx';
import type { RecordReply } from './record-reply.ts';
import { useQuantity } from './use-quantity.ts';

/** One meter of the entry list. It saves on Enter and on leaving; what will be held asks for Enter, so that it has been looked at. */
export function ReadingRow({ meter, readOn }: { meter: RoundMeter; readOn: Day }) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const issueText = useIssueText();
  const csrf = useRootData()?.csrf;
  const fetcher = useFetcher<RecordReply>();
  const [typed, setTyped] = useState('');
  const sent = useRef('');
  const { last, done } = meter;
  const recorded = fetcher.state === 'idle' ? fetcher.data?.recorded : undefined;
  const issues = Object.values(fetcher.data?.submission?.error ?? {}).flat();
  const issue = fetcher.state === 'idle' && typed === sent.current ? issues[0] : undefined;
  const says = compareReading(typed, meter, readOn)?.says;
  const odd = says === 'fell' || says === 'zero' || says === 'high';

  function save() {
    // Enter moves the focus on, and leaving the field asks again.
    if (typed.trim() === '' || typed === sent.current || recorded) return;
    sent.current = typed;
    fetcher.submit(
      { value: typed, readOn, ...(csrf && { csrf }) },
      {
        method: 'post',
        action: `/console/money/meters/${meter.id}/reading`,
        encType: 'multipart/form-data',
      },
    );
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
    const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-readings] input:enabled')];
    inputs[inputs.indexOf(event.currentTarget) + 1]?.focus();
  }

  return (
    <li className="grid items-center gap-x-5 gap-y-2 border-line border-b px-4 py-3 text-sm last:border-b-0 sm:grid-cols-[minmax(0,1.4fr)_9rem_minmax(0,1.4fr)] sm:px-5">
      <label htmlFor={`reading-${meter.id}`} className="min-w-0">
        <span className="block font-medium">
          {meter.propertyCode ?? t('public')} <span className="font-normal text-muted">{meter.place}</span>
        </span>
        <span className="figures block text-muted">
          {meter.number} · {meter.feeItem}
          {last && ` · ${format.day(last.readOn)}`}
        </span>
      </label>
      <Input
        id={`reading-${meter.id}`}
        inputMode="decimal"
        autoComplete="off"
        className="figures text-right"
        value={typed}
        disabled={recorded !== undefined}
        aria-invalid={issue || odd ? true : undefined}
        aria-describedby={`said-${meter.id}`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => !odd && save()}
        onKeyDown={onKeyDown}
      />
      <div id={`said-${meter.id}`} className="min-w-0">
        {fetcher.state !== 'idle' ? (
          <Spinner />
        ) : recorded ? (
          <p role="status" className="figures flex items-center gap-1.5 text-positive">
            {recorded.status === 'held' ? (
              <Hourglass aria-hidden className="size-4 shrink-0 text-warning" />
            ) : (
              <CircleCheck aria-hidden className="size-4 shrink-0" />
            )}
            {recorded.status === 'held'
              ? t('reading.savedHeld')
              : t('reading.savedUsed', { used: quantity(recorded.consumption, meter.unit) })}
          </p>
        ) : issue ? (
          <p role="alert" className="flex items-start gap-1.5 text-danger">
            <CircleAlert aria-hidden className="mt-0.75 size-4 shrink-0" />
            {issueText(issue)}
          </p>
        ) : done && typed === '' ? (
          <p className="figures text-muted">
            {t('round.already', { day: format.day(done.readOn), value: quantity(done.value, null) })}
          </p>
        ) : (
          <ReadingHint typed={typed} readOn={readOn} meter={meter} unit={meter.unit} />
        )}
      </div>
    </li>
  );
}
