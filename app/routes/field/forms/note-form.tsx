import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { KeptForm } from './kept-form.tsx';
import { NoteField } from './note-field.tsx';
import { Tick } from './tick.tsx';

/** A step of the work in a few words; or why the ticket goes back to whoever gave it out. */
export function NoteForm({ act, ticket, done }: ActFormProps & { act: 'note' | 'hand_back' }) {
  const { t } = useTranslation('field');
  const enter = useEnter();
  const [note, setNote] = useState('');
  const [isInternal, setInternal] = useState(false);
  const [tried, setTried] = useState(false);
  const keep = () => {
    setTried(true);
    if (!note.trim()) return;
    const said = { ticketId: ticket.id, note: note.trim() };
    void enter({ content: act === 'note' ? { act, ...said, isInternal } : { act, ...said } });
    done();
  };
  return (
    <KeptForm keep={t('form.keep')} onKeep={keep}>
      <NoteField
        label={t(act === 'note' ? 'form.step' : 'form.handBackWhy')}
        error={tried && !note.trim() && t('form.required')}
        value={note}
        maxLength={act === 'note' ? 2000 : 500}
        onChange={setNote}
      />
      {act === 'note' && (
        <Tick
          kind="checkbox"
          label={t('form.internal')}
          checked={isInternal}
          onChange={({ target }) => setInternal(target.checked)}
        />
      )}
    </KeptForm>
  );
}
