import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDirective } from '#app/domain/tickets/field/field-work.ts';
import { useEnter } from '../parts/use-enter.ts';
import { KeptForm } from './kept-form.tsx';
import { NoteField } from './note-field.tsx';

/** What a directive asked for is done, and what came of it; whoever wrote it is told. */
export function DirectiveForm({ directive, done }: { directive: FieldDirective; done: () => void }) {
  const { t } = useTranslation('field');
  const enter = useEnter();
  const [note, setNote] = useState('');
  const keep = () => {
    void enter({
      content: { act: 'directive', taskId: directive.id, ...(note.trim() && { note: note.trim() }) },
      label: directive.body,
    });
    done();
  };
  return (
    <KeptForm keep={t('directives.save')} onKeep={keep}>
      <p className="whitespace-pre-wrap">{directive.body}</p>
      <NoteField label={t('directives.note')} optional value={note} maxLength={1000} onChange={setNote} />
    </KeptForm>
  );
}
