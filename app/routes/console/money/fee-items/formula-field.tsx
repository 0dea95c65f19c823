import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import { writeIssue } from '#app/kernel/issue-text.ts';
import { FormulaInserts } from './formula-inserts.tsx';
import { FormulaMark } from './formula-mark.tsx';
import { FormulaResult } from './formula-result.tsx';
import { type FormulaSample, useFormulaPreview } from './use-formula-preview.ts';

type FormulaFieldProps = {
  field: Field;
  currency: string;
  sample: FormulaSample | null;
  parameters?: Record<string, string>;
};

const none = {};

/** The editor of a formula: a mistake is marked under its character as one types, and the value is shown on a real property. */
export function FormulaField({ field, currency, sample, parameters = none }: FormulaFieldProps) {
  const { t } = useTranslation('fees');
  const issueText = useIssueText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(String(field.initialValue ?? ''));
  const [tried, setTried] = useState(sample);
  const { error, preview, loading } = useFormulaPreview(field.formId, text, tried?.id, parameters);
  const label = t('formula.label');
  const messageId = `${field.id}-message`;

  function insert(piece: string) {
    const element = area.current;
    if (!element) return;
    element.focus();
    element.setRangeText(piece, element.selectionStart, element.selectionEnd, 'end');
    // The caret goes into the brackets of a function.
    if (piece.endsWith(')')) element.setSelectionRange(element.selectionEnd - 1, element.selectionEnd - 1);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return (
    <div className="space-y-3">
      <FieldFrame field={field} label={label} hint={t('formula.hint')} optional={false}>
        <div className="grid">
          <FormulaMark text={text} error={error} className="control col-start-1 row-start-1 h-auto py-2" />
          <textarea
            ref={area}
            id={field.id}
            name={field.name}
            form={field.formId}
            key={field.key}
            defaultValue={String(field.initialValue ?? '')}
            onInput={(event) => setText(event.currentTarget.value)}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            rows={3}
            aria-invalid={error || field.errors ? true : undefined}
            aria-describedby={`${field.descriptionId} ${messageId}`}
            data-field={field.name}
            data-label={label}
            className="control relative col-start-1 row-start-1 h-full resize-none overflow-hidden bg-transparent! py-2 font-mono leading-relaxed"
          />
        </div>
        <p id={messageId} role="status" className="min-h-5 text-danger text-sm">
          {error &&
            !field.errors &&
            issueText(
              writeIssue({ code: `formula_${error.code}`, params: { position: error.position + 1 } }),
            )}
        </p>
      </FieldFrame>
      <FormulaInserts insert={insert} />
      <FormulaResult
        currency={currency}
        sample={tried}
        onSample={setTried}
        preview={preview}
        isWritten={text.trim() !== '' && !error}
        loading={loading}
      />
    </div>
  );
}
