import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayoutView } from '#app/domain/payments/payouts/list-payouts.ts';
import { payoutItemSettlements } from '#app/domain/payments/payouts/payout-item-settlements.ts';
import type { PayoutItemView } from '#app/domain/payments/payouts/payout-item-view.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { settleSchema } from './settle-schema.ts';

/** Says what a movement was that no document explains. */
export function SettleMovement({ item }: { item: PayoutItemView & { payout: PayoutView } }) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const form = `settle-${item.id}`;
  return (
    <FormDialog
      form={form}
      trigger={<Button size="sm">{t('unmatched.settle.action')}</Button>}
      title={t('unmatched.settle.title')}
      description={t('unmatched.settle.text', {
        amount: format.money(item.netAmount, item.payout.currency),
        day: format.day(item.payout.arrivesOn),
      })}
    >
      <Form
        id={form}
        schema={settleSchema}
        defaultValue={{
          item: item.id,
          as: item.netAmount > 0n ? 'other_income' : 'fees',
          note: item.note ?? '',
        }}
      >
        {(fields) => (
          <>
            <input type="hidden" name={fields.item.name} value={item.id} />
            <ChoiceField
              field={fields.as}
              label={t('unmatched.settle.as')}
              options={payoutItemSettlements.map((value) => ({
                value,
                label: t(`unmatched.settle.options.${value}`),
              }))}
            />
            <TextareaField
              field={fields.note}
              label={t('unmatched.settle.note')}
              hint={t('unmatched.settle.noteHint')}
              rows={2}
            />
            <FormActions>
              <SubmitButton>{t('unmatched.settle.submit')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('unmatched.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
