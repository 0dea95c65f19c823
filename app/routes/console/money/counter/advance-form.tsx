import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { advanceSchema } from './counter-schema.ts';
import { DepositLink } from './deposit-link.tsx';
import { MethodField } from './method-field.tsx';
import { type Payer, PayerHead } from './payer-head.tsx';

type AdvanceFormProps = {
  payer: Payer;
  /** Whether there are open bills to go back to. */
  hasBills: boolean;
  currency: string;
  shiftId: string | undefined;
  canDeposit: boolean;
  idempotencyKey: string;
};

/** Cash that pays no bill now: it stays with the property and pays its next ones. */
export function AdvanceForm({
  payer,
  hasBills,
  currency,
  shiftId,
  canDeposit,
  idempotencyKey,
}: AdvanceFormProps) {
  const { t } = useTranslation(['credits', 'payments', 'counter']);
  const schema = useMemo(() => advanceSchema(currency), [currency]);
  return (
    <div className="space-y-4">
      <PayerHead
        payer={payer}
        actions={
          <>
            {hasBills && (
              <LinkButton to={`/console/money/counter?property=${payer.propertyId}`}>
                {t('counter.payBills')}
              </LinkButton>
            )}
            {canDeposit && <DepositLink propertyId={payer.propertyId} />}
          </>
        }
      />
      <Card
        className="max-w-xl"
        title={hasBills ? t('counter.payInTitle') : t('payments:counter.allPaid')}
        description={t('counter.payInText')}
      >
        <Form id="advance" schema={schema} defaultValue={{ method: 'cash' }}>
          {(fields) => (
            <>
              <input type="hidden" name="_key" value={idempotencyKey} />
              {shiftId && <input type="hidden" name={fields.shiftId.name} value={shiftId} />}
              <MethodField field={fields.method} />
              <MoneyField field={fields.amount} currency={currency} label={t('counter.amount')} />
              {fields.method.value !== 'cash' && (
                <TextField
                  field={fields.reference}
                  label={t('counter:reference')}
                  hint={t('counter:referenceHint')}
                />
              )}
              <TextField field={fields.note} label={t('payments:detail.note')} />
              <SubmitButton wide size="lg">
                {t('counter.take')}
              </SubmitButton>
            </>
          )}
        </Form>
      </Card>
    </div>
  );
}
