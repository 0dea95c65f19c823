import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { MoneyInput } from '#app/components/ui/money-input.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { newId } from '#app/kernel/ids.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { Field } from './field.tsx';
import type { QuotedItem } from './quoted-item.ts';

/** What stands on no price list. */
export function OtherLine({ currency, onAdd }: { currency: string; onAdd: (item: QuotedItem) => void }) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const [name, setName] = useState('');
  const [price, setPrice] = useState('');
  const [tried, setTried] = useState(false);
  const amount = price === '' ? null : parseMoney(price, currency);
  const valid = name.trim() !== '' && amount !== null && amount >= 0n;
  const add = () => {
    setTried(true);
    if (!valid) return;
    onAdd({
      kind: 'other',
      key: newId(),
      name: name.trim(),
      unit: '',
      unitPrice: String(amount),
      quantity: '1',
      detail: format.money(amount, currency),
    });
    setName('');
    setPrice('');
    setTried(false);
  };
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="flex min-h-9 cursor-pointer items-center font-medium text-sm">
        {t('quotation.other')}
      </summary>
      <div className="space-y-3 py-2">
        <Field label={t('quotation.otherName')} error={tried && name.trim() === '' && t('form.required')}>
          {(attributes) => (
            <Input
              {...attributes}
              value={name}
              maxLength={100}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label={t('quotation.otherPrice')} error={tried && amount === null && t('form.required')}>
          {(attributes) => (
            <MoneyInput
              {...attributes}
              currency={currency}
              value={price}
              onChange={({ target }) => setPrice(target.value)}
            />
          )}
        </Field>
        <Button onClick={add}>{t('quotation.add')}</Button>
      </div>
    </details>
  );
}
