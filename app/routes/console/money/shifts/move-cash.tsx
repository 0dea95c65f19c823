import { ArrowLeftRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { moveCashSchema } from './shift-schema.ts';

/** Cash that leaves the drawer for the bank, or comes from there. */
export function MoveCash({ drawerAmount, currency }: { drawerAmount: bigint; currency: string }) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const schema = useMemo(() => moveCashSchema(currency), [currency]);
  return (
    <FormDialog
      form="move-cash"
      title={t('move.title')}
      description={t('move.text', { amount: format.money(drawerAmount, currency) })}
      trigger={
        <Button>
          <ArrowLeftRight aria-hidden />
          {t('move.action')}
        </Button>
      }
    >
      <Form id="move-cash" schema={schema} defaultValue={{ kind: 'to_bank' }}>
        {(fields) => (
          <>
            <ChoiceField
              field={fields.kind}
              label={t('move.kind')}
              options={(['to_bank', 'from_bank'] as const).map((value) => ({
                value,
                label: t(`move.${value}`),
              }))}
            />
            <MoneyField field={fields.amount} currency={currency} label={t('move.amount')} />
            <TextField field={fields.note} label={t('move.note')} hint={t('move.noteHint')} optional />
            <FormActions>
              <SubmitButton>{t('move.submit')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('move.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
