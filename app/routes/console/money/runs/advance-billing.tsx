import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { newRunSchema } from './new-run-schema.ts';

/** Asks for how long a property is billed in advance; the run is then previewed as any other. `month`: the first, `2026-12-01`. */
export function AdvanceBilling({ propertyId, month }: { propertyId: string; month: string }) {
  const { t } = useTranslation('runs');
  return (
    <Dialog
      trigger={
        <Button size="sm">
          <CalendarPlus aria-hidden />
          {t('advance.action')}
        </Button>
      }
      title={t('advance.title')}
      description={t('advance.text')}
    >
      <Form
        id="advance"
        action="/console/money/runs/new"
        schema={newRunSchema}
        defaultValue={{ month: month.slice(0, 7), months: '12', place: 'property', propertyId }}
      >
        {(fields) => (
          <>
            <input type="hidden" name={fields.place.name} value="property" />
            <input type="hidden" name={fields.propertyId.name} value={propertyId} />
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <DateField field={fields.month} kind="month" label={t('firstMonth')} />
              <SelectField
                field={fields.months}
                label={t('months')}
                options={[3, 6, 12, 24].map((count) => ({
                  value: String(count),
                  label: t('monthsCount', { count }),
                }))}
              />
            </div>
            <p className="text-muted text-sm">{t('yearHint')}</p>
            <FormActions>
              <SubmitButton>{t('advance.go')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
