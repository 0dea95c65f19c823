import { useTranslation } from 'react-i18next';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import type { OwnTicket } from '#app/domain/tickets/own/get-own-ticket.ts';
import { addSchema, reasonSchema, urgeSchema } from '../ticket-schemas.ts';
import { ActionSheet } from './action-sheet.tsx';

/** What the reader can do about it now. */
export function OwnActions({ ticket }: { ticket: OwnTicket }) {
  const { t } = useTranslation('service');
  const { may } = ticket;
  return (
    // What was done closes the form in which it was said.
    <div key={ticket.events.length} className="flex flex-wrap gap-2">
      {may.urge && (
        <ActionSheet id="urge" schema={urgeSchema} label={t('act.urge')} text={t('act.urgeText')}>
          {(fields) => <TextareaField field={fields.note} label={t('act.note')} rows={2} optional />}
        </ActionSheet>
      )}
      {may.revise && (
        <ActionSheet
          id="add"
          schema={addSchema}
          label={t('act.add')}
          text={t('act.addText')}
          defaultValue={{ contactName: ticket.contactName ?? '', contactPhone: ticket.contactPhone ?? '' }}
        >
          {(fields) => (
            <>
              <TextareaField field={fields.addition} label={t('act.addition')} rows={3} />
              <TextField field={fields.contactName} label={t('new.contactName')} />
              <TextField field={fields.contactPhone} label={t('new.contactPhone')} type="tel" />
            </>
          )}
        </ActionSheet>
      )}
      {may.reopen && (
        <ActionSheet id="reopen" schema={reasonSchema} label={t('act.reopen')} text={t('act.reopenText')}>
          {(fields) => <TextareaField field={fields.note} label={t('act.reopenNote')} rows={3} />}
        </ActionSheet>
      )}
      {may.cancel && (
        <ActionSheet
          id="cancel"
          schema={reasonSchema}
          label={t('act.cancel')}
          text={t('act.cancelText')}
          danger
        >
          {(fields) => <TextareaField field={fields.note} label={t('act.cancelNote')} rows={2} />}
        </ActionSheet>
      )}
    </div>
  );
}
