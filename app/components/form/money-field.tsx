import { getInputProps } from '@conform-to/react';
import { MoneyInput } from '../ui/money-input.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';
import { keyless } from './text-field.tsx';

/** An amount. In the schema: `moneyField(currency)`; as default value: `minorToText(amount, currency)`. */
export function MoneyField({
  field,
  label,
  hint,
  currency,
  ...frame
}: FieldFrameProps & { currency: string }) {
  return (
    <FieldFrame {...{ field, label, hint }} {...frame}>
      <div className="max-w-60">
        <MoneyInput
          {...keyless(getInputProps(field, { type: 'text', ariaAttributes: false }))}
          key={field.key}
          currency={currency}
          {...fieldAttributes(field, label, hint)}
        />
      </div>
    </FieldFrame>
  );
}
