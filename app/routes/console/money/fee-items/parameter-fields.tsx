import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { RowFieldset } from '#app/components/form/row-fieldset.tsx';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import { Input } from '#app/components/ui/input.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { parseFormula } from '#app/domain/billing/formula/parse-formula.ts';

type ParameterFieldsProps = {
  field: Field;
  form: RowsForm;
  formula: string;
  defaults?: Record<string, string>;
};

/** The numbers that a formula calls by name: as many fields as it has such names. */
export function ParameterFields({ field, form, formula, defaults = {} }: ParameterFieldsProps) {
  const { t } = useTranslation('fees');
  const issueText = useIssueText();
  const read = parseFormula(formula);
  const names = read.ok ? read.formula.parameters : [];
  return (
    <RowFieldset field={field} label={t('parameters.label')}>
      {names.length === 0 ? (
        <p className="text-muted text-sm">{t('parameters.none')}</p>
      ) : (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {names.map((name, index) => {
            const input = `${field.name}[${index}].value`;
            const issue = form.allErrors[input]?.[0];
            const id = `${field.id}-${index}`;
            return (
              <div key={name} className="space-y-1.5">
                <Label htmlFor={id}>
                  <code>{name}</code>
                </Label>
                <input type="hidden" name={`${field.name}[${index}].name`} value={name} />
                <Input
                  id={id}
                  name={input}
                  data-parameter={name}
                  data-field={input}
                  data-label={name}
                  defaultValue={defaults[name] ?? ''}
                  inputMode="decimal"
                  autoComplete="off"
                  aria-invalid={issue ? true : undefined}
                  aria-describedby={issue ? `${id}-error` : undefined}
                />
                {issue && (
                  <p id={`${id}-error`} className="flex items-start gap-1.5 text-danger text-sm">
                    <CircleAlert aria-hidden className="mt-0.75 size-4 shrink-0" />
                    <span>{issueText(issue)}</span>
                  </p>
                )}
              </div>
            );
          })}
        </div>
      )}
    </RowFieldset>
  );
}
