import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WaitReason, waitReasons } from '#app/domain/tickets/field/wait-reasons.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { KeptForm } from './kept-form.tsx';
import { NoteField } from './note-field.tsx';
import { Tick } from './tick.tsx';

/** What the work waits for. */
export function WaitForm({ ticket, done }: ActFormProps) {
  const { t } = useTranslation('field');
  const enter = useEnter();
  const [reason, setReason] = useState<WaitReason>('material');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason === 'customer' && !note.trim();
  const keep = () => {
    setTried(true);
    if (missing) return;
    void enter({
      content: { act: 'wait', ticketId: ticket.id, reason, ...(note.trim() && { note: note.trim() }) },
    });
    done();
  };
  return (
    <KeptForm keep={t('form.keep')} onKeep={keep}>
      <fieldset className="space-y-1">
        <legend className="mb-1 font-medium text-sm">{t('form.waitFor')}</legend>
        {waitReasons.map((value) => (
          <Tick
            key={value}
            kind="radio"
            name="reason"
            value={value}
            label={t(`form.waitReason.${value}`)}
            checked={reason === value}
            onChange={() => setReason(value)}
          />
        ))}
      </fieldset>
      <NoteField
        label={t('form.waitNote')}
        hint={reason === 'customer' ? t('form.waitCustomer') : undefined}
        optional={reason !== 'customer'}
        error={tried && missing && t('form.required')}
        value={note}
        maxLength={2000}
        onChange={setNote}
      />
    </KeptForm>
  );
}
