import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { ContractorTicket } from '#app/domain/contractors/open-contractor-work.ts';
import { actSchemas } from './act-schemas.ts';
import { NoteAct } from './note-act.tsx';
import { PlainAct } from './plain-act.tsx';

/** What can be done where the ticket stands, the next step first. */
export function WorkActs({ ticket, soon }: { ticket: ContractorTicket; soon: string }) {
  const { t } = useTranslation('dispatch');
  const { status } = ticket;
  const isOnTheSpot = ticket.kind === 'repair' || ticket.kind === 'appointment';
  return (
    <div className="space-y-4">
      {status === 'assigned' && (
        <Card>
          <Form id="acknowledge" schema={actSchemas.acknowledge} defaultValue={{ expectedAt: soon }}>
            {(fields) => (
              <>
                <input type="hidden" name="act" value="acknowledge" />
                <DateField field={fields.expectedAt} label={t('work.expectedAt')} kind="datetime-local" />
                <SubmitButton size="lg" wide>
                  {t('work.acknowledge')}
                </SubmitButton>
              </>
            )}
          </Form>
        </Card>
      )}
      {status === 'acknowledged' &&
        (isOnTheSpot ? (
          <PlainAct act="depart" label={t('work.depart')} />
        ) : (
          <PlainAct act="begin" label={t('work.begin')} />
        ))}
      {status === 'on_the_way' && <PlainAct act="arrive" label={t('work.arrive')} />}
      {status.startsWith('waiting_') && <PlainAct act="resume" label={t('work.resume')} />}
      {status === 'working' && <FinishAct hasCode={ticket.hasFinishCode} />}
      {status === 'working' && (
        <>
          <NoteAct act="wait_material" title={t('work.waitMaterial')} label={t('work.waitNote')} />
          <NoteAct act="wait_customer" title={t('work.waitCustomer')} label={t('work.waitNote')} />
        </>
      )}
      <NoteAct act="note" title={t('work.note')} label={t('work.noteLabel')} />
      {(status === 'assigned' || status === 'acknowledged') && (
        <NoteAct act="hand_back" title={t('work.handBack')} label={t('work.handBackHint')} />
      )}
    </div>
  );
}

function FinishAct({ hasCode }: { hasCode: boolean }) {
  const { t } = useTranslation('dispatch');
  return (
    <Card title={t('work.finish')}>
      <Form id="finish" schema={actSchemas.finish}>
        {(fields) => (
          <>
            <input type="hidden" name="act" value="finish" />
            <TextareaField field={fields.note} label={t('work.finishNote')} rows={3} />
            {hasCode && (
              <TextField
                field={fields.code}
                label={t('work.code')}
                hint={t('work.codeHint')}
                inputMode="numeric"
                autoComplete="off"
                optional
              />
            )}
            <TextField field={fields.reason} label={t('work.reason')} optional />
            <SubmitButton size="lg" wide>
              {t('work.finish')}
            </SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
