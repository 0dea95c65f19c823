import { useFetcher } from '@remix-run/react';
import { ReceiptCent } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillDetail } from '#app/domain/billing/get-bill.ts';
import { chosenCreditNoteKinds } from '#app/domain/credits/credit-note-kinds.ts';
import { smallerOf } from '#app/domain/payments/settlement/smaller-of.ts';
import { minorToText } from '#app/kernel/money.ts';
import { creditSchema } from './credit-schema.ts';

type CreditBillProps = {
  bill: BillDetail;
  /** What credit notes that wait for approval will take off, in minor units. */
  waiting: bigint;
  /** Whether its owner has used points or a coupon on it. */
  isLowered: boolean;
  currency: string;
};

/** Takes an amount off a bill: what is still owed to begin with, up to all that is not credited yet. */
export function CreditBill({ bill, waiting, isLowered, currency }: CreditBillProps) {
  const { t } = useTranslation(['credits', 'approvals']);
  const format = useFormat();
  const schema = useMemo(() => creditSchema(currency), [currency]);
  const fetcher = useFetcher();
  const [open, setOpen] = useState(false);
  const sent = useRef(false);
  useEffect(() => {
    if (fetcher.state !== 'idle') sent.current = true;
    else if (sent.current) {
      sent.current = false;
      // A refusal answers with the form; what was taken leads elsewhere and answers with nothing.
      if (!fetcher.data) setOpen(false);
    }
  }, [fetcher.state, fetcher.data]);
  const most = bill.amount - bill.creditedAmount - waiting;
  const owed = smallerOf(openAmount(bill), most);
  const late = bill.lateFeeOf !== null;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('credit.question')}
      description={[
        t('credit.text', { most: format.money(most, currency) }),
        ...(bill.paidAmount > 0n ? [t('credit.released')] : []),
        ...(isLowered ? [t('credit.givesBack')] : []),
      ].join(' ')}
      trigger={
        <Button>
          <ReceiptCent aria-hidden />
          {t(late ? 'credit.waive' : 'credit.action')}
        </Button>
      }
    >
      <Form
        id="credit"
        schema={schema}
        fetcher={fetcher}
        action={`/console/money/bills/${bill.id}/credit`}
        defaultValue={{ kind: 'waiver', amount: minorToText(owed > 0n ? owed : most, currency) }}
      >
        {(fields) => (
          <>
            <ChoiceField
              field={fields.kind}
              label={t('credit.kind')}
              options={chosenCreditNoteKinds.map((value) => ({
                value,
                label: t(`notes.kinds.${value}`),
                hint: t(`notes.kindHints.${value}`),
              }))}
            />
            <MoneyField field={fields.amount} currency={currency} label={t('credit.amount')} />
            <TextareaField
              field={fields.reason}
              label={t('credit.reason')}
              hint={t('credit.reasonHint')}
              rows={3}
            />
            <FormActions>
              <SubmitButton>{t('credit.submit')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('approvals:cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
