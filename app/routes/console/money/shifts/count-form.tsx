import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { countedSum } from '#app/domain/counter/shift-count.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { PieceField } from './piece-field.tsx';
import { piecesOf } from './pieces-of.ts';
import { countSchema } from './shift-schema.ts';
import { useDifference } from './use-difference.ts';

type CountFormProps = {
  /** What the books say, in minor units. */
  expected: bigint;
  /** Notes and coins, as text in major units. */
  denominations: string[];
  currency: string;
};

/** The drawer piece by piece; what it comes to, and how far that is from the books, is told while it is typed. */
export function CountForm({ expected, denominations, currency }: CountFormProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const inWords = useDifference(currency);
  const schema = useMemo(() => countSchema(currency), [currency]);
  const defaultValue = useMemo(() => ({ pieces: denominations.map(() => '') }), [denominations]);
  return (
    <Form schema={schema} defaultValue={defaultValue} className="max-w-xl">
      {(fields) => {
        const pieces = fields.pieces.getFieldList();
        const loose = parseMoney(String(fields.loose.value ?? ''), currency) ?? 0n;
        const typed = piecesOf(
          pieces.map(({ value }) => (typeof value === 'string' ? value.trim() : '')),
          currency,
        );
        const counted = countedSum({ pieces: typed, loose });
        const difference = counted - expected;
        return (
          <>
            <Card title={t('count.pieces')} padding="flush">
              <div className="divide-y divide-line border-line border-t">
                {pieces.map((field, index) => (
                  <PieceField
                    key={field.key}
                    field={field}
                    value={parseMoney(denominations[index] ?? '', currency) ?? 0n}
                    currency={currency}
                    onKeyDown={nextOnEnter}
                  />
                ))}
              </div>
              <div className="border-line border-t px-4 py-4 sm:px-5">
                <MoneyField
                  field={fields.loose}
                  currency={currency}
                  label={t('count.loose')}
                  hint={t('count.looseHint')}
                  optional
                />
              </div>
            </Card>
            <div
              role="status"
              className="grid grid-cols-3 gap-4 rounded-lg bg-sunken px-4 py-3.5 text-sm sm:px-5"
            >
              {(
                [
                  ['count.counted', format.money(counted, currency)],
                  ['count.expected', format.money(expected, currency)],
                  ['count.difference', inWords(difference)],
                ] as const
              ).map(([label, value]) => (
                <div key={label}>
                  <span className="text-muted">{t(label)}</span>
                  <span
                    className={cn(
                      'figures block font-semibold text-lg tracking-tight',
                      label === 'count.difference' && difference !== 0n && 'text-warning',
                    )}
                  >
                    {value}
                  </span>
                </div>
              ))}
            </div>
            {(difference !== 0n || fields.differenceReason.errors) && (
              <TextareaField
                field={fields.differenceReason}
                label={t('count.reason')}
                hint={t('count.reasonHint')}
                rows={2}
              />
            )}
            <SubmitButton size="lg" wide>
              {t(difference === 0n ? 'count.submit' : 'count.submitDifference')}
            </SubmitButton>
          </>
        );
      }}
    </Form>
  );
}

/** Enter leads to the next piece: nobody hands a drawer in half counted. */
function nextOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const inputs = [
    ...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])') ?? []),
  ];
  inputs[inputs.indexOf(event.currentTarget) + 1]?.focus();
}
