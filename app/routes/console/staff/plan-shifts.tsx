import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { shiftFields } from '#app/domain/staff/roster/shift-fields.ts';
import { addDays } from '#app/kernel/dates.ts';
import { FormDialog } from '../form-dialog.tsx';

type PlanShiftsProps = { staff: readonly { id: string; name: string }[]; monday: string };

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The same hours on several days, for one person. */
export function PlanShifts({ staff, monday }: PlanShiftsProps) {
  const { t } = useTranslation('staff');
  return (
    <FormDialog
      form="plan"
      title={t('roster.plan')}
      description={t('roster.planText')}
      trigger={
        <Button variant="primary">
          <CalendarPlus aria-hidden />
          {t('roster.plan')}
        </Button>
      }
    >
      <Form
        id="plan"
        schema={shiftFields}
        defaultValue={{
          fromDay: monday,
          throughDay: addDays(monday, 6),
          weekdays: weekdays.slice(0, 5),
          startsAt: '08:00',
          endsAt: '18:00',
        }}
      >
        {(fields) => (
          <>
            <SelectField
              field={fields.membershipId}
              label={t('name')}
              placeholder={t('roster.choosePerson')}
              options={staff.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <DateField field={fields.fromDay} label={t('roster.from')} />
              <DateField field={fields.throughDay} label={t('roster.through')} />
              <TextField
                field={fields.startsAt}
                label={t('roster.startsAt')}
                placeholder="08:00"
                autoComplete="off"
              />
              <TextField
                field={fields.endsAt}
                label={t('roster.endsAt')}
                hint={t('roster.endsAtHint')}
                placeholder="18:00"
                autoComplete="off"
              />
            </div>
            <ChoiceField
              field={fields.weekdays}
              multiple
              columns={3}
              label={t('roster.weekdays')}
              options={weekdays.map((value) => ({ value, label: t(`weekdays.${value}`) }))}
            />
            <TextField field={fields.note} label={t('roster.note')} autoComplete="off" optional />
            <FormActions>
              <SubmitButton>{t('roster.plan')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
