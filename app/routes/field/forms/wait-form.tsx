import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Textarea } from '#app/components/ui/textarea.tsx';
import { type WaitReason, waitReasons } from '#app/domain/tickets/field/wait-reasons.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { Field } from './field.tsx';
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
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
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
      <Field
        label={t('form.waitNote')}
        hint={reason === 'customer' ? t('form.waitCustomer') : undefined}
        optional={reason !== 'customer'}
        error={tried && missing && t('form.required')}
      >
        {(attributes) => (
          <Textarea
            {...attributes}
            name="note"
            rows={3}
            value={note}
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" wide>
        {t('form.keep')}
      </Button>
    </form>
  );
}
