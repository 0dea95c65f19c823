import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { slotSchema } from './slot-schema.ts';
import { useWeekdays } from './use-weekdays.ts';

/** Hours of a crew, on several days at once. */
export function NewSlots({ departments }: { departments: { id: string; name: string }[] }) {
  const { t } = useTranslation('outages');
  const weekdays = useWeekdays();
  return (
    <FormDialog
      form="slots"
      title={t('slots.new')}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('slots.new')}
        </Button>
      }
    >
      <Form
        id="slots"
        schema={slotSchema}
        defaultValue={{
          departmentId: departments[0]?.id,
          weekdays: ['1', '2', '3', '4', '5'],
          startsAt: '09:00',
          endsAt: '11:00',
          capacity: '2',
        }}
      >
        {(fields) => (
          <>
            <SelectField
              field={fields.departmentId}
              label={t('slots.department')}
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ChoiceField
              field={fields.weekdays}
              label={t('slots.weekdays')}
              multiple
              columns={3}
              options={weekdays.map(({ weekday, name }) => ({ value: String(weekday), label: name }))}
            />
            <div className="grid gap-5 sm:grid-cols-3">
              <TextField field={fields.startsAt} label={t('slots.startsAt')} placeholder="09:00" />
              <TextField field={fields.endsAt} label={t('slots.endsAt')} placeholder="11:00" />
              <TextField field={fields.capacity} label={t('slots.capacity')} type="number" />
            </div>
            <FormActions>
              <SubmitButton>{t('slots.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
