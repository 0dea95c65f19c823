import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillingScheduleView } from '#app/domain/billing/get-billing-schedule.ts';
import { scheduleSchema } from './schedule-schema.ts';
import { useZoneName } from './use-zone-name.ts';

type ScheduleCardProps = { schedule: BillingScheduleView; timeZone: string; canEdit: boolean };

/** When the company bills by itself. */
export function ScheduleCard({ schedule, timeZone, canEdit }: ScheduleCardProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const zone = useZoneName(timeZone);
  const { enabled, dayOfMonth, nextDay, nextMonth, billedThrough } = schedule;
  return (
    <Card
      title={t('schedule.title')}
      description={t('schedule.description')}
      actions={
        <Status tone={enabled ? 'positive' : 'neutral'}>
          {enabled ? t('schedule.on') : t('schedule.off')}
        </Status>
      }
    >
      <div className="space-y-5">
        <DescriptionList
          items={[
            { label: t('schedule.next'), value: nextDay && format.day(nextDay), figures: true },
            { label: t('schedule.nextMonth'), value: nextMonth && format.month(nextMonth), figures: true },
            {
              label: t('schedule.billedThrough'),
              value: billedThrough && format.month(billedThrough),
              figures: true,
            },
            { label: t('schedule.zone'), value: zone },
          ]}
        />
        {canEdit && (
          <Form
            id="schedule"
            key={`${enabled}${dayOfMonth}`}
            schema={scheduleSchema}
            defaultValue={{ enabled, dayOfMonth: String(dayOfMonth) }}
            className="gap-4 border-line border-t pt-4"
          >
            {(fields) => (
              <>
                <CheckboxField
                  field={fields.enabled}
                  look="switch"
                  label={t('schedule.enabled')}
                  hint={t('schedule.enabledHint')}
                />
                <SelectField
                  field={fields.dayOfMonth}
                  label={t('schedule.dayOfMonth')}
                  options={Array.from({ length: 28 }, (_, index) => ({
                    value: String(index + 1),
                    label: t('dayOfMonth', { day: index + 1 }),
                  }))}
                />
                <SubmitButton variant="secondary">{t('schedule.save')}</SubmitButton>
              </>
            )}
          </Form>
        )}
      </div>
    </Card>
  );
}
