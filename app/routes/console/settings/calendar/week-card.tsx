import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { formatHours, type Hours } from '#app/domain/service-levels/calendar/hours-text.ts';
import { weekKeys, weekSchema } from './week-schema.ts';

const names = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** When the company is at work, day by day of the week. */
export function WeekCard({ week, canUpdate }: { week: readonly Hours[]; canUpdate: boolean }) {
  const { t } = useTranslation(['levels', 'staff']);
  const texts = weekKeys.map((_, index) => formatHours(week[index] ?? []));
  return (
    <Card title={t('calendar.week')} description={t('calendar.weekText')}>
      {canUpdate ? (
        <Form
          id="week"
          schema={weekSchema}
          defaultValue={Object.fromEntries(weekKeys.map((key, index) => [key, texts[index]]))}
        >
          {(fields) => (
            <>
              {weekKeys.map((key, index) => (
                <TextField
                  key={key}
                  field={fields[key]}
                  label={t(`staff:weekdays.${names[index] ?? '1'}`)}
                  placeholder={t('calendar.closed')}
                  autoComplete="off"
                />
              ))}
              <SubmitButton variant="secondary">{t('calendar.save')}</SubmitButton>
            </>
          )}
        </Form>
      ) : (
        <DescriptionList
          items={names.map((name, index) => ({
            label: t(`staff:weekdays.${name}`),
            value: texts[index] || t('calendar.closed'),
          }))}
        />
      )}
    </Card>
  );
}
