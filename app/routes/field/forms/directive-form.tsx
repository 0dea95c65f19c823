import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Textarea } from '#app/components/ui/textarea.tsx';
import type { FieldDirective } from '#app/domain/tickets/field/field-work.ts';
import { useEnter } from '../parts/use-enter.ts';
import { Field } from './field.tsx';

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
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p className="whitespace-pre-wrap">{directive.body}</p>
      <Field label={t('directives.note')} optional>
        {(attributes) => (
          <Textarea
            {...attributes}
            name="note"
            rows={3}
            value={note}
            maxLength={1000}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" wide>
        {t('directives.save')}
      </Button>
    </form>
  );
}
