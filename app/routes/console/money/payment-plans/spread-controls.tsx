import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { DateInput } from '#app/components/ui/date-input.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { Select } from '#app/components/ui/select.tsx';
import {
  type InstalmentInterval,
  instalmentIntervals,
  mostInstalments,
} from '#app/domain/payment-plans/payment-plan-fields.ts';
import { addMonths, type Day, isDay } from '#app/kernel/dates.ts';

type SpreadControlsProps = {
  today: Day;
  onSpread: (count: number, firstOn: Day, interval: InstalmentInterval) => void;
};

/** Fills the instalments evenly; each can be changed afterwards. Nothing of it is sent. */
export function SpreadControls({ today, onSpread }: SpreadControlsProps) {
  const { t } = useTranslation('agreements');
  const id = useId();
  const [count, setCount] = useState('3');
  const [interval, setInterval] = useState<InstalmentInterval>('month');
  const [firstOn, setFirstOn] = useState<Day>(() => addMonths(today, 1));
  const parts = Number(count);
  const ready = Number.isInteger(parts) && parts >= 1 && parts <= mostInstalments && isDay(firstOn);
  return (
    <fieldset className="grid grid-cols-2 items-end gap-3 rounded-md bg-sunken p-3 sm:grid-cols-[5rem_1fr_1fr_auto]">
      <legend className="sr-only">{t('form.spread')}</legend>
      <div className="space-y-1.5">
        <Label htmlFor={`${id}-count`}>{t('form.count')}</Label>
        <Input
          id={`${id}-count`}
          type="number"
          min={1}
          max={mostInstalments}
          inputMode="numeric"
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
      </div>
      <div className="space-y-1.5">
        <Label htmlFor={`${id}-interval`}>{t('form.interval')}</Label>
        <Select
          id={`${id}-interval`}
          value={interval}
          onChange={(event) => setInterval(event.target.value as InstalmentInterval)}
          options={instalmentIntervals.map((value) => ({ value, label: t(`form.intervals.${value}`) }))}
        />
      </div>
      <div className="space-y-1.5">
        <Label htmlFor={`${id}-first`}>{t('form.firstOn')}</Label>
        <DateInput
          id={`${id}-first`}
          min={today}
          value={firstOn}
          onChange={(event) => setFirstOn(event.target.value)}
        />
      </div>
      <Button disabled={!ready} onClick={() => onSpread(parts, firstOn, interval)}>
        {t('form.apply')}
      </Button>
    </fieldset>
  );
}
