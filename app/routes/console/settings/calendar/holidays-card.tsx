import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CalendarView } from '#app/domain/service-levels/calendar/get-calendar.ts';
import { formatHours } from '#app/domain/service-levels/calendar/hours-text.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { daysSchema } from './week-schema.ts';

/** Holidays, and days on which the company works where it does not else. */
export function HolidaysCard({ days, canUpdate }: { days: CalendarView['days']; canUpdate: boolean }) {
  const { t } = useTranslation('levels');
  const format = useFormat();
  return (
    <Card title={t('calendar.days')} description={t('calendar.daysText')}>
      <div className="space-y-5">
        {days.length === 0 ? (
          <p className="text-muted text-sm">{t('calendar.noDays')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {days.map(({ day, name, hours }) => (
              <li key={day} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1">
                  <span className="block">{name}</span>
                  <span className="figures block text-muted text-sm">
                    {format.day(day)} · {formatHours(hours) || t('calendar.closed')}
                  </span>
                </span>
                {canUpdate && (
                  <ConfirmAction
                    trigger={
                      <Button
                        variant="ghost"
                        size="icon-sm"
                        aria-label={`${t('calendar.remove')}: ${format.day(day)}`}
                      >
                        <Trash2 aria-hidden />
                      </Button>
                    }
                    intent="remove"
                    title={t('calendar.removeQuestion', { name, day: format.day(day) })}
                    confirmLabel={t('calendar.remove')}
                    danger
                  >
                    <input type="hidden" name="day" value={day} />
                  </ConfirmAction>
                )}
              </li>
            ))}
          </ul>
        )}
        {canUpdate && (
          <Form id="days" schema={daysSchema} className="border-line border-t pt-4">
            {(fields) => (
              <>
                <TextField field={fields.name} label={t('calendar.name')} autoComplete="off" />
                <div className="grid items-start gap-4 sm:grid-cols-2">
                  <DateField field={fields.from} label={t('calendar.from')} />
                  <DateField field={fields.through} label={t('calendar.through')} optional />
                </div>
                <TextField
                  field={fields.hours}
                  label={t('calendar.hours')}
                  hint={t('calendar.hoursHint')}
                  placeholder={t('calendar.closed')}
                  autoComplete="off"
                />
                <SubmitButton variant="secondary">{t('calendar.add')}</SubmitButton>
              </>
            )}
          </Form>
        )}
      </div>
    </Card>
  );
}
