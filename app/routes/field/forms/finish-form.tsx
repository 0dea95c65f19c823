import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '#app/components/ui/input.tsx';
import { type Confirmation, confirmations } from '#app/domain/tickets/field/confirmations.ts';
import type { Entered } from '../device/field-device.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { Field } from './field.tsx';
import { KeptForm } from './kept-form.tsx';
import { NoteField } from './note-field.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { Tick } from './tick.tsx';

/** The work is done: what was done, and how the owner confirms it. */
export function FinishForm({ ticket, done }: ActFormProps) {
  const { t } = useTranslation('field');
  const enter = useEnter();
  const ways = confirmations.filter((way) => way !== 'code' || ticket.hasFinishCode);
  const [note, setNote] = useState('');
  const [confirmation, setConfirmation] = useState<Confirmation>(ways[0] as Confirmation);
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [signature, setSignature] = useState<Promise<Blob | null> | null>(null);
  const [tried, setTried] = useState(false);
  const missing = {
    note: !note.trim(),
    code: confirmation === 'code' && !/^\d{4}$/.test(code.trim()),
    reason: confirmation === 'none' && !reason.trim(),
    signature: confirmation === 'signature' && !signature,
  };
  const keep = async () => {
    setTried(true);
    if (Object.values(missing).some(Boolean)) return;
    const picture = confirmation === 'signature' ? await signature : null;
    const signed: Entered[] = picture
      ? [
          {
            content: {
              act: 'file',
              ticketId: ticket.id,
              kind: 'signature',
              name: 'signature.png',
              blob: picture,
            },
          },
        ]
      : [];
    await enter(...signed, {
      content: {
        act: 'finish',
        ticketId: ticket.id,
        note: note.trim(),
        confirmation,
        ...(confirmation === 'code' && { code: code.trim() }),
        ...(confirmation === 'none' && { reason: reason.trim() }),
      },
    });
    done();
  };
  return (
    <KeptForm keep={t('act.finish')} onKeep={() => void keep()}>
      <NoteField
        label={t('form.result')}
        error={tried && missing.note && t('form.required')}
        value={note}
        maxLength={2000}
        onChange={setNote}
      />
      <fieldset>
        <legend className="mb-1 font-medium text-sm">{t('form.confirmed')}</legend>
        <div className="flex flex-wrap gap-x-5">
          {ways.map((way) => (
            <Tick
              key={way}
              kind="radio"
              name="confirmation"
              value={way}
              label={t(`form.confirmation.${way}`)}
              checked={confirmation === way}
              onChange={() => {
                setConfirmation(way);
                setSignature(null);
              }}
            />
          ))}
        </div>
      </fieldset>
      {confirmation === 'signature' && (
        <SignaturePad onSign={setSignature} error={tried && missing.signature && t('form.signFirst')} />
      )}
      {confirmation === 'code' && (
        <Field
          label={t('form.code')}
          hint={t('form.codeHint')}
          error={tried && missing.code && t('form.required')}
        >
          {(attributes) => (
            <Input
              {...attributes}
              name="code"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          )}
        </Field>
      )}
      {confirmation === 'none' && (
        <Field label={t('form.reason')} error={tried && missing.reason && t('form.required')}>
          {(attributes) => (
            <Input
              {...attributes}
              name="reason"
              maxLength={300}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      )}
    </KeptForm>
  );
}
