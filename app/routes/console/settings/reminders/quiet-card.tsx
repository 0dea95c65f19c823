import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { QuietHours } from '#app/domain/reminders/quiet-until.ts';
import { clockOf } from './minutes.ts';
import { quietSchema } from './reminder-schema.ts';

type QuietCardProps = { quiet: QuietHours | null; timeZone: string; canEdit: boolean };

/** When nobody is to be disturbed, by the clock of the company. */
export function QuietCard({ quiet, timeZone, canEdit }: QuietCardProps) {
  const { t } = useTranslation('dunning');
  const from = quiet ? clockOf(quiet.fromMinute) : '';
  const until = quiet ? clockOf(quiet.untilMinute) : '';
  return (
    <Card title={t('quiet.title')} description={t('quiet.text', { zone: timeZone })}>
      {canEdit ? (
        <Form id="quiet" schema={quietSchema} defaultValue={{ from, until }}>
          {(fields) => (
            <>
              <div className="grid grid-cols-2 items-start gap-3">
                <TextField
                  field={fields.from}
                  label={t('quiet.from')}
                  placeholder="22:00"
                  autoComplete="off"
                  optional
                />
                <TextField
                  field={fields.until}
                  label={t('quiet.until')}
                  placeholder="08:00"
                  autoComplete="off"
                  optional
                />
              </div>
              <SubmitButton variant="secondary" wide>
                {t('quiet.save')}
              </SubmitButton>
            </>
          )}
        </Form>
      ) : (
        <p className="figures text-sm">{quiet ? `${from} – ${until}` : t('quiet.none')}</p>
      )}
    </Card>
  );
}
