import type { FieldMetadata } from '@conform-to/react';
import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { DateField } from '#app/components/form/date-field.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Day } from '#app/kernel/dates.ts';
import { minorDigits, minorToText, parseMoney } from '#app/kernel/money.ts';
import { CashSummary } from './cash-summary.tsx';
import type { counterSchema } from './counter-schema.ts';
import { MethodField } from './method-field.tsx';
import { likelyCash, splitCash } from './split-cash.ts';
import { typeInto } from './type-into.ts';

type Sent = z.input<ReturnType<typeof counterSchema>>;

type MoneyFieldsProps = {
  fields: { [Name in keyof Sent]-?: FieldMetadata<Sent[Name], Sent, string[]> };
  /** What the chosen bills owe. */
  due: bigint;
  currency: string;
  today: Day;
};

/** What was handed over, and what becomes of it. */
export function MoneyFields({ fields, due, currency, today }: MoneyFieldsProps) {
  const { t } = useTranslation(['payments', 'counter']);
  const format = useFormat();
  const [keepExcess, setKeepExcess] = useState(false);
  const typed = fields.receivedAmount.value;
  const received = typeof typed === 'string' ? parseMoney(typed, currency) : null;
  const isCash = (fields.method.value ?? 'cash') === 'cash';
  // Nobody hands change back of what a machine or the bank took.
  const split = received !== null && received > 0n ? splitCash(due, received, keepExcess || !isCash) : null;
  const excess = isCash && received !== null && received > due && due > 0n;
  const input = fields.receivedAmount.id;
  useEffect(() => {
    if (!isCash && due > 0n) typeInto(input, minorToText(due, currency));
  }, [isCash, due, currency, input]);
  useEffect(() => {
    // Where both columns are in sight; on a phone the bills come first, and the keyboard would cover them.
    if (window.matchMedia('(min-width: 80rem)').matches) document.getElementById(input)?.focus();
  }, [input]);

  return (
    <Card className="xl:sticky xl:top-[4.75rem]" title={t('counter.money')}>
      <div className="space-y-5">
        <div className="flex items-baseline justify-between gap-4">
          <span className="text-muted text-sm">{t('counter.toPay')}</span>
          <span className="figures font-semibold text-2xl tracking-tight">{format.money(due, currency)}</span>
        </div>
        <MethodField field={fields.method} />
        <MoneyField
          field={fields.receivedAmount}
          currency={currency}
          label={isCash ? t('counter.received') : t('counter:amountReceived')}
        />
        {!isCash && (
          <TextField
            field={fields.reference}
            label={t('counter:reference')}
            hint={t('counter:referenceHint')}
          />
        )}
        {isCash && due > 0n && (
          <fieldset className="-mt-2 flex flex-wrap gap-2">
            <legend className="sr-only">{t('counter.received')}</legend>
            {likelyCash(due, 10n ** BigInt(minorDigits(currency))).map((sum) => (
              <Button
                key={sum.toString()}
                size="sm"
                // Leaving the empty field would tell that it is empty, and push this button away from under the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => typeInto(input, minorToText(sum, currency))}
              >
                <span className="figures">{format.money(sum, currency)}</span>
              </Button>
            ))}
          </fieldset>
        )}
        {split && <CashSummary split={split} currency={currency} />}
        {excess && (
          <label htmlFor="keep-excess" className="flex items-start gap-3 text-sm">
            <Checkbox
              id="keep-excess"
              checked={keepExcess}
              onChange={(event) => setKeepExcess(event.target.checked)}
              className="mt-0.5"
            />
            <span>
              {t('counter.keepExcess')}
              <span className="block text-muted">{t('counter.keepExcessHint')}</span>
            </span>
          </label>
        )}
        <input
          type="hidden"
          name={fields.amount.name}
          value={split ? minorToText(split.amount, currency) : ''}
        />
        <input type="hidden" name={fields.excess.name} value={split?.credit ? 'credit' : 'refuse'} />
        <TextField field={fields.note} label={t('detail.note')} />
        <details
          className="group text-sm"
          open={Boolean(fields.receivedOn.value ?? fields.receivedOn.errors)}
        >
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-sm text-muted hover:text-ink md:min-h-7 [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
            {t('counter.earlier')}
          </summary>
          <div className="pt-3">
            <DateField
              field={fields.receivedOn}
              label={t('counter.receivedOn')}
              hint={t('counter.receivedOnHint')}
              max={today}
              optional
            />
          </div>
        </details>
        <SubmitButton wide size="lg">
          {split ? t('counter.take', { amount: format.money(split.amount, currency) }) : t('counter.takeAny')}
        </SubmitButton>
      </div>
    </Card>
  );
}
