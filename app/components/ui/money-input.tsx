import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits, minorToText, parseMoney } from '#app/kernel/money.ts';
import { cn } from '../cn.ts';

type MoneyInputProps = Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'inputMode'> & { currency: string };

/**
 * An amount as a person types it. What it submits is that text: read it with `moneyField(currency)` of the form's schema, which makes
 * minor units of it without floats. On leaving the field a readable amount is put in order (`1,234.5` becomes `1234.50`).
 */
export const MoneyInput = forwardRef<HTMLInputElement, MoneyInputProps>(function MoneyInput(
  { currency, className, onBlur, ...props },
  ref,
) {
  const { i18n } = useTranslation();
  const symbol =
    new Intl.NumberFormat(i18n.language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find((part) => part.type === 'currency')?.value ?? currency;
  return (
    <span className="relative block">
      <span
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-base text-muted md:text-sm"
      >
        {symbol}
      </span>
      <input
        ref={ref}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={minorDigits(currency) === 0 ? '0' : `0.${'0'.repeat(minorDigits(currency))}`}
        className={cn('control figures text-right', className)}
        style={{ paddingLeft: `${1.25 + symbol.length * 0.65}rem` }}
        onBlur={(event) => {
          const amount = event.target.value === '' ? null : parseMoney(event.target.value, currency);
          if (amount !== null) event.target.value = minorToText(amount, currency);
          onBlur?.(event);
        }}
        {...props}
      />
    </span>
  );
});
