import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { type Act, actSchemas } from './act-schemas.ts';

type NoteActProps = {
  act: Extract<Act, 'note' | 'hand_back' | 'wait_material' | 'wait_customer'>;
  title: string;
  label: string;
};

/** A step with a few words, folded until it is wanted. */
export function NoteAct({ act, title, label }: NoteActProps) {
  const { t } = useTranslation('dispatch');
  return (
    <details className="group rounded-lg border border-line bg-surface shadow-xs">
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between px-4 font-medium text-sm">
        {title}
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="px-4 pb-4">
        <Form id={act} schema={actSchemas[act]}>
          {(fields) => (
            <>
              <input type="hidden" name="act" value={act} />
              <TextareaField field={fields.note} label={label} rows={3} />
              <SubmitButton variant="secondary">{t('work.send')}</SubmitButton>
            </>
          )}
        </Form>
      </div>
    </details>
  );
}
