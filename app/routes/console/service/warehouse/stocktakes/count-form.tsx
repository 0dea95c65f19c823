import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { StocktakeLineView } from '#app/domain/warehouse/stocktakes/get-stocktake.ts';
import { useAmountOf } from '../use-amount-of.ts';
import { countSchema } from './stocktake-schema.ts';

/** Everything that is to be counted, shelf by shelf. What the books say stands small: whoever counts, counts. */
export function CountForm({ lines }: { lines: readonly StocktakeLineView[] }) {
  const { t } = useTranslation('warehouse');
  const amountOf = useAmountOf();
  return (
    <Form
      id="count"
      schema={countSchema}
      defaultValue={{
        lines: lines.map(({ materialId, counted }) => ({ materialId, quantity: counted ?? '' })),
      }}
    >
      {(fields) => (
        <Card padding="flush" description={t('stocktakes.onlyOpen')} title={t('stocktakes.counted')}>
          <ul className="divide-y divide-line border-line border-t" onKeyDown={nextOnEnter}>
            {fields.lines.getFieldList().map((row, index) => {
              const line = lines[index];
              if (!line) return null;
              const { materialId, quantity } = row.getFieldset();
              return (
                <li key={row.key} className="flex items-center gap-3 px-4 py-2.5 sm:px-5">
                  <span className="min-w-0 flex-1">
                    {line.name} <span className="text-muted text-sm">{line.specification}</span>
                    <span className="figures block text-muted text-xs">
                      {[line.shelf, line.code, `${t('stocktakes.expected')} ${amountOf(line.expected)}`]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <input type="hidden" name={materialId.name} value={line.materialId} />
                  <TextField
                    field={quantity}
                    label={`${t('stocktakes.counted')}: ${line.name}`}
                    hideLabel
                    inputMode="decimal"
                    autoComplete="off"
                    suffix={line.unit}
                    className="w-36"
                  />
                </li>
              );
            })}
          </ul>
          <div className="sticky bottom-0 border-line border-t bg-surface px-4 py-3 sm:px-5">
            <SubmitButton className="max-sm:w-full">{t('stocktakes.save')}</SubmitButton>
          </div>
        </Card>
      )}
    </Form>
  );
}

/** Enter leads to the next field: nobody saves a count at every line. */
function nextOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const inputs = [...currentTarget.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')];
  inputs[inputs.indexOf(target) + 1]?.focus();
}
