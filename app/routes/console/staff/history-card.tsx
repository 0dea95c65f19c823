import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { historyFields } from '#app/domain/staff/records/certificate-fields.ts';
import type { StaffRecord } from '#app/domain/staff/records/get-staff-record.ts';
import { ConfirmAction } from '../confirm-action.tsx';
import { FormDialog } from '../form-dialog.tsx';

type HistoryCardProps = { history: StaffRecord['history']; canUpdate: boolean };

/** Where somebody worked, newest first. Changes within the company come here by themselves. */
export function HistoryCard({ history, canUpdate }: HistoryCardProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <Card title={t('history.title')} actions={canUpdate && <AddHistory />}>
      {history.length === 0 ? (
        <p className="text-muted text-sm">{t('history.none')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {history.map(({ id, jobTitle, employer, departmentName, startsOn, endsOn, note }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-medium">{jobTitle}</p>
                <p className="text-muted text-sm">
                  {[employer ?? t('history.here'), departmentName].filter(Boolean).join(' · ')}
                </p>
                {note && <p className="mt-1 whitespace-pre-line text-sm">{note}</p>}
              </div>
              <p className="figures text-muted text-sm max-sm:flex-1">
                {format.day(startsOn)} – {endsOn ? format.day(endsOn) : t('history.today')}
              </p>
              {canUpdate && (
                <ConfirmAction
                  trigger={
                    <Button variant="ghost" size="icon-sm" aria-label={`${t('remove')}: ${jobTitle}`}>
                      <Trash2 aria-hidden />
                    </Button>
                  }
                  intent="history"
                  title={t('history.removeQuestion', { name: jobTitle })}
                  confirmLabel={t('remove')}
                  danger
                >
                  <input type="hidden" name="id" value={id} />
                </ConfirmAction>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function AddHistory() {
  const { t } = useTranslation('staff');
  return (
    <FormDialog
      form="history"
      title={t('history.add')}
      trigger={
        <Button size="sm">
          <Plus aria-hidden />
          {t('history.add')}
        </Button>
      }
    >
      <Form id="history" schema={historyFields}>
        {(fields) => (
          <>
            <TextField field={fields.jobTitle} label={t('jobTitle')} autoComplete="off" />
            <TextField
              field={fields.employer}
              label={t('history.employer')}
              hint={t('history.employerHint')}
              autoComplete="off"
              optional
            />
            <TextField field={fields.departmentName} label={t('department')} autoComplete="off" optional />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <DateField field={fields.startsOn} label={t('history.startsOn')} />
              <DateField field={fields.endsOn} label={t('history.endsOn')} optional />
            </div>
            <TextareaField field={fields.note} label={t('history.note')} rows={3} optional />
            <FormActions>
              <SubmitButton>{t('history.add')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
