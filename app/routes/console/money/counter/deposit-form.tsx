import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { depositKinds } from '#app/domain/deposits/deposit-words.ts';
import { depositSchema } from './counter-schema.ts';
import { MethodField } from './method-field.tsx';
import { type Payer, PayerHead } from './payer-head.tsx';

type DepositFormProps = {
  payer: Payer;
  currency: string;
  shiftId: string | undefined;
  idempotencyKey: string;
};

/** Money that is held for a while, apart from what is billed. */
export function DepositForm({ payer, currency, shiftId, idempotencyKey }: DepositFormProps) {
  const { t } = useTranslation('counter');
  const schema = useMemo(() => depositSchema(currency), [currency]);
  return (
    <div className="space-y-4">
      <PayerHead
        payer={payer}
        actions={
          <LinkButton to={`/console/money/counter?property=${payer.propertyId}`}>
            {t('deposit.back')}
          </LinkButton>
        }
      />
      <Card className="max-w-xl" title={t('deposit.title')} description={t('deposit.text')}>
        <Form id="deposit" schema={schema} defaultValue={{ method: 'cash', kind: 'decoration' }}>
          {(fields) => (
            <>
              <input type="hidden" name="_key" value={idempotencyKey} />
              {shiftId && <input type="hidden" name={fields.shiftId.name} value={shiftId} />}
              <ChoiceField
                field={fields.kind}
                label={t('deposit.kind')}
                options={depositKinds.map((value) => ({ value, label: t(`deposits.kinds.${value}`) }))}
              />
              <MoneyField field={fields.amount} currency={currency} label={t('deposit.amount')} />
              <MethodField field={fields.method} />
              {fields.method.value !== 'cash' && (
                <TextField field={fields.reference} label={t('reference')} hint={t('referenceHint')} />
              )}
              <TextField
                field={fields.payerName}
                label={t('deposit.payerName')}
                hint={t('deposit.payerHint')}
                optional
              />
              <TextField field={fields.note} label={t('deposit.note')} optional />
              <SubmitButton wide size="lg">
                {t('deposit.submit')}
              </SubmitButton>
            </>
          )}
        </Form>
      </Card>
    </div>
  );
}
