import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { settlementMethods } from '#app/domain/payees/settlement-fields.ts';
import type { Day } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { settleSchema } from './settle-schema.ts';

type SettleFormProps = {
  /** Minor units; less than nothing where more was taken back than came in. */
  open: bigint;
  through: Day;
  currency: string;
  idempotencyKey: string;
};

/** What is proposed, and how much of it is handed on in which way. */
export function SettleForm({ open, through, currency, idempotencyKey }: SettleFormProps) {
  const { t } = useTranslation('payees');
  const format = useFormat();
  const schema = useMemo(() => settleSchema(currency), [currency]);
  return (
    <Card className="xl:sticky xl:top-[4.75rem]">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-muted text-sm">
          {t('settle.proposed')}
          <span className="figures block">{`${t('settle.through')} ${format.day(through)}`}</span>
        </span>
        <span className="figures font-semibold text-2xl tracking-tight">{format.money(open, currency)}</span>
      </div>
      {open <= 0n ? (
        <p className="mt-4 text-muted text-sm">
          {open === 0n
            ? t('settle.nothing')
            : t('settle.negative', { amount: format.money(-open, currency) })}
        </p>
      ) : (
        <Form
          schema={schema}
          className="mt-5"
          defaultValue={{ through, amount: minorToText(open, currency), method: 'bank_transfer' }}
        >
          {(fields) => (
            <>
              <input type="hidden" name="_key" value={idempotencyKey} />
              <input type="hidden" name={fields.through.name} value={through} />
              <MoneyField
                field={fields.amount}
                currency={currency}
                label={t('settle.amount')}
                hint={t('settle.amountHint', { amount: format.money(open, currency) })}
              />
              <ChoiceField
                field={fields.method}
                label={t('settle.method')}
                columns={2}
                options={settlementMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
              />
              <TextField
                field={fields.reference}
                label={t('settle.reference')}
                hint={t('settle.referenceHint')}
                optional
                autoComplete="off"
              />
              <SubmitButton wide>{t('settle.submit')}</SubmitButton>
            </>
          )}
        </Form>
      )}
    </Card>
  );
}
