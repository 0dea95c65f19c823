import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { receiptLabel } from '#app/domain/receipts/receipt-number.ts';
import { type ReceiptPolicyView, receiptPolicyFields } from '#app/domain/receipts/receipt-policy-fields.ts';

type ReceiptNumbersProps = {
  policy: ReceiptPolicyView & { next: bigint };
  year: number;
  canUpdate: boolean;
};

/** How receipt numbers look, with the next one as it would be printed. */
export function ReceiptNumbers({ policy, year, canUpdate }: ReceiptNumbersProps) {
  const { t } = useTranslation('receipts');
  return (
    <Card title={t('numbers.title')} description={t('numbers.text')}>
      <Form id="receipt-numbers" schema={receiptPolicyFields} defaultValue={policy}>
        {(fields) => {
          const format = {
            prefix: fields.prefix.value ?? '',
            withYear: fields.withYear.value === 'on',
            digits: Math.min(12, Number(fields.digits.value) || 1),
          };
          return (
            <>
              <TextField
                field={fields.prefix}
                label={t('numbers.prefix')}
                hint={t('numbers.prefixHint')}
                optional
                autoComplete="off"
                readOnly={!canUpdate}
              />
              <CheckboxField field={fields.withYear} label={t('numbers.withYear')} />
              <TextField
                field={fields.digits}
                type="number"
                inputMode="numeric"
                label={t('numbers.digits')}
                hint={t('numbers.digitsHint')}
                readOnly={!canUpdate}
              />
              <p className="figures text-muted text-sm" aria-live="polite">
                {t('numbers.next', { label: receiptLabel(format, policy.next, year) })}
              </p>
              {canUpdate && (
                <FormActions>
                  <SubmitButton>{t('numbers.save')}</SubmitButton>
                </FormActions>
              )}
            </>
          );
        }}
      </Form>
    </Card>
  );
}
