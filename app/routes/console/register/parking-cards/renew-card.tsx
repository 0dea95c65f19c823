import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CardDetail } from '#app/domain/parking/get-card.ts';
import { addDays, addMonths } from '#app/kernel/dates.ts';
import { decimalToMinor, parseDecimal } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { monthChoices } from './month-choices.ts';
import { renewSchema } from './renew-schema.ts';

/** Bills the next months of a card; each choice says until when, and what it costs. */
export function RenewCard({ card, currency }: { card: CardDetail; currency: string }) {
  const { t } = useTranslation(['parking', 'common']);
  const format = useFormat();
  const price = card.pricePerMonth === null ? null : parseDecimal(card.pricePerMonth);
  const options = monthChoices.map((count) => ({
    value: String(count),
    label: [
      t('parking:cards.monthCount', { count }),
      t('parking:cards.until', { day: format.day(addDays(addMonths(card.nextStartsOn, count), -1)) }),
      price &&
        format.money(decimalToMinor({ ...price, digits: price.digits * BigInt(count) }, currency), currency),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <FormDialog
      form="renew"
      title={t('parking:cards.renewTitle', { number: card.number })}
      description={t('parking:cards.renewFrom', { day: format.day(card.nextStartsOn) })}
      trigger={
        <Button variant="primary">
          <CalendarPlus aria-hidden />
          {t('parking:cards.renew')}
        </Button>
      }
    >
      <Form id="renew" schema={renewSchema} defaultValue={{ months: '1' }}>
        {(fields) => (
          <>
            <SelectField field={fields.months} label={t('parking:cards.months')} options={options} />
            <FormActions>
              <SubmitButton>{t('parking:cards.bill')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('common:action.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
