import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { lateFeeStarts } from '#app/domain/fees/late-fee-rule-fields.ts';
import type { LateFeeRuleView } from '#app/domain/fees/late-fee-rule-view.ts';
import { addMonths, type Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { lateFeeSchema } from './late-fee-schema.ts';

type SetLateFeeRuleProps = { last: LateFeeRuleView | undefined; today: Day; trigger: ReactNode };

/** A rule for bills due from a day on, beginning with what the last one says. */
export function SetLateFeeRule({ last, today, trigger }: SetLateFeeRuleProps) {
  const { t } = useTranslation('fees');
  return (
    <FormDialog form="late-fee" trigger={trigger} title={t('lateFee.add')} description={t('lateFee.addText')}>
      <Form
        id="late-fee"
        schema={lateFeeSchema}
        defaultValue={{
          validFrom: addMonths(`${today.slice(0, 7)}-01`, 1),
          graceDays: String(last?.graceDays ?? 10),
          countsFrom: last?.countsFrom ?? 'due_day',
          dailyPercent: last?.dailyPercent ?? '0.05',
          capPercent: last ? (last.capPercent ?? '') : '100',
        }}
      >
        {(fields) => (
          <>
            <DateField
              field={fields.validFrom}
              label={t('lateFee.validFrom')}
              hint={t('lateFee.validFromHint')}
            />
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <TextField
                field={fields.dailyPercent}
                label={t('lateFee.dailyRate')}
                hint={t('lateFee.dailyHint')}
                inputMode="decimal"
                suffix={t('lateFee.dailySuffix')}
              />
              <TextField
                field={fields.graceDays}
                label={t('lateFee.graceDays')}
                inputMode="numeric"
                suffix={t('lateFee.days')}
              />
            </div>
            <ChoiceField
              field={fields.countsFrom}
              look="cards"
              label={t('lateFee.countsFrom')}
              options={lateFeeStarts.map((value) => ({
                value,
                label: t(`lateFee.starts.${value}.label`),
                hint: t(`lateFee.starts.${value}.hint`),
              }))}
            />
            <TextField
              field={fields.capPercent}
              label={t('lateFee.capLabel')}
              hint={t('lateFee.capHint')}
              inputMode="decimal"
              suffix="%"
              className="max-w-60"
            />
            <FormActions>
              <SubmitButton>{t('lateFee.save')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
