import { Ban, Check, CirclePlay, CircleSlash, type LucideIcon, RotateCcw, Wallet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { OtherTicket, TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import type { CategoryChoice } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import { statusAfter, type TicketEventName } from '#app/domain/tickets/machine/transitions.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { HoldStep } from './hold-step.tsx';
import { IntentButton } from './intent-button.tsx';
import { MergeStep } from './merge-step.tsx';
import { NoteStep } from './note-step.tsx';
import { type OwedOnTicket, OwedStep } from './owed-step.tsx';
import { ReviseStep } from './revise-step.tsx';
import { SplitStep } from './split-step.tsx';
import { reasonSchema } from './ticket-steps.ts';

type TicketActionsProps = {
  ticket: TicketDetail;
  groups: readonly CategoryChoice[];
  duplicates: readonly OtherTicket[];
};

/** What the desk can do with a ticket where it stands. Giving it out has a panel of its own. */
export function TicketActions({ ticket, groups, duplicates }: TicketActionsProps) {
  const { t } = useTranslation('desk');
  if (!ticket.may.dispatch) return null;
  const fits = (event: TicketEventName) => statusAfter(event, ticket.status) !== null;
  const quotation = ticket.owed?.waitsFor === 'sending' ? null : ticket.owed;
  const owed = quotation && { ticketId: ticket.id, quotation };
  return (
    <div className="flex flex-wrap gap-2">
      {fits('accept') && (
        <IntentButton intent="accept" icon={Check} variant="primary">
          {t('step.accept')}
        </IntentButton>
      )}
      {fits('resume') && (
        <IntentButton intent="resume" icon={CirclePlay} variant="primary">
          {t('step.resume')}
        </IntentButton>
      )}
      {fits('decline') && (
        <ReasonStep
          id="decline"
          icon={CircleSlash}
          label={t('step.decline')}
          title={t('step.declineTitle')}
        />
      )}
      {fits('wait_customer') && <HoldStep />}
      {fits('settle') && (
        <ReasonStep
          id="settle"
          icon={Wallet}
          label={t('step.settle')}
          title={t('step.settleTitle')}
          description={t('step.settleText')}
          owed={owed}
        />
      )}
      {fits('reopen') && (
        <ReasonStep id="reopen" icon={RotateCcw} label={t('step.reopen')} title={t('step.reopenTitle')} />
      )}
      <NoteStep />
      {fits('revise') && <ReviseStep ticket={ticket} groups={groups} />}
      {fits('merge') && <MergeStep duplicates={duplicates} owed={owed} />}
      {fits('split') && <SplitStep ticket={ticket} groups={groups} />}
      {fits('cancel') && (
        <ReasonStep
          id="cancel"
          icon={Ban}
          label={t('step.cancel')}
          title={t('step.cancelTitle')}
          owed={owed}
          danger
        />
      )}
    </div>
  );
}

type ReasonStepProps = {
  id: string;
  icon: LucideIcon;
  label: string;
  title: string;
  description?: string;
  /** Where it may not be taken yet. */
  owed?: OwedOnTicket | null;
  danger?: boolean;
};

/** A step of which the owner is told why. */
function ReasonStep({ id, icon: Icon, label, title, description, owed, danger }: ReasonStepProps) {
  const { t } = useTranslation('desk');
  // What undoes the most is the last to catch the eye; in its dialog it is red.
  const trigger = (
    <Button variant={danger ? 'ghost' : 'secondary'}>
      <Icon aria-hidden />
      {label}
    </Button>
  );
  if (owed) return <OwedStep owed={owed} trigger={trigger} />;
  return (
    <FormDialog form={id} size="sm" title={title} description={description} trigger={trigger}>
      <Form id={id} schema={reasonSchema}>
        {(fields) => (
          <>
            <TextareaField field={fields.note} label={t('step.reason')} rows={3} />
            <FormActions>
              <SubmitButton variant={danger ? 'danger' : undefined}>{label}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
