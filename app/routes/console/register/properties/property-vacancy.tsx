import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { VacancyView } from '#app/domain/properties/vacancy/read-vacancies.ts';
import { vacancyEndFields, vacancyFields } from '#app/domain/properties/vacancy/vacancy-fields.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../form-dialog.tsx';

type PropertyVacancyProps = { vacancies: readonly VacancyView[]; today: Day; canEdit: boolean };

/** When the property is vacant, which lets it off by its fee items. */
export function PropertyVacancy({ vacancies, today, canEdit }: PropertyVacancyProps) {
  const { t } = useTranslation(['moves', 'common']);
  const format = useFormat();
  const running = vacancies.some(({ state, endsOn }) => state !== 'past' && endsOn === null);
  const form = running ? 'end-vacancy' : 'start-vacancy';
  return (
    <Card
      title={t('moves:vacancy.title')}
      actions={
        canEdit && (
          <FormDialog
            key={`${form}-${vacancies.length}`}
            form={form}
            title={running ? t('moves:vacancy.end') : t('moves:vacancy.start')}
            description={running ? undefined : t('moves:vacancy.startText')}
            trigger={<Button size="sm">{running ? t('moves:vacancy.end') : t('moves:vacancy.start')}</Button>}
          >
            {running ? <EndForm today={today} /> : <StartForm today={today} />}
          </FormDialog>
        )
      }
    >
      {vacancies.length === 0 ? (
        <p className="text-muted text-sm">{t('moves:vacancy.none')}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {vacancies.map(({ startsOn, endsOn, reason, state }) => (
            <li key={`${startsOn}-${reason}`} className="py-2.5 text-sm">
              <span className="flex flex-wrap items-center gap-2">
                {endsOn
                  ? t('moves:vacancy.between', {
                      from: format.day(startsOn),
                      until: format.day(addDays(endsOn, -1)),
                    })
                  : t('moves:vacancy.since', { day: format.day(startsOn) })}
                {state !== 'past' && <Badge tone="info">{t(`moves:vacancy.${state}`)}</Badge>}
              </span>
              <span className="block text-muted">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function StartForm({ today }: { today: Day }) {
  const { t } = useTranslation(['moves', 'common']);
  return (
    <Form id="start-vacancy" schema={vacancyFields} defaultValue={{ startsOn: today }}>
      {(fields) => (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <DateField field={fields.startsOn} label={t('moves:vacancy.startsOn')} />
            <DateField
              field={fields.endsOn}
              label={t('moves:vacancy.endsOn')}
              hint={t('moves:vacancy.endsOnHint')}
            />
          </div>
          <TextareaField
            field={fields.reason}
            label={t('moves:vacancy.reason')}
            hint={t('moves:vacancy.reasonHint')}
            rows={2}
          />
          <Actions label={t('moves:vacancy.start')} />
        </>
      )}
    </Form>
  );
}

function EndForm({ today }: { today: Day }) {
  const { t } = useTranslation('moves');
  return (
    <Form id="end-vacancy" schema={vacancyEndFields} defaultValue={{ endsOn: today }}>
      {(fields) => (
        <>
          <DateField field={fields.endsOn} label={t('vacancy.endsOn')} />
          <Actions label={t('vacancy.end')} />
        </>
      )}
    </Form>
  );
}

function Actions({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <FormActions>
      <SubmitButton>{label}</SubmitButton>
      <DialogClose asChild>
        <Button>{t('action.cancel')}</Button>
      </DialogClose>
    </FormActions>
  );
}
