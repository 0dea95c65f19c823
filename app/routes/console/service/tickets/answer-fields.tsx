import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { fieldsOf } from '#app/components/form/nested-fields.ts';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { AskedField } from '#app/domain/tickets/categories/list-ticket-fields.ts';

/** What the category asks, each in the form in which it is answered. */
export function AnswerFields({ asked, answers }: { asked: readonly AskedField[]; answers: Field }) {
  const { t } = useTranslation('desk');
  const fields = fieldsOf(answers);
  // By phone nobody can send a photo.
  const questions = asked.filter(({ kind }) => kind !== 'photo');
  if (questions.length === 0) return null;
  return (
    <fieldset className="space-y-5 rounded-lg border border-line p-4">
      <legend className="px-1 font-medium text-sm">{t('record.answers')}</legend>
      {questions.map(({ key, label, kind, isRequired, choices }) => {
        const field = fields[key];
        if (!field) return null;
        const frame = { field, label, optional: !isRequired };
        if (kind === 'choice')
          return (
            <SelectField
              key={key}
              {...frame}
              placeholder=""
              options={choices.map((choice) => ({ value: choice, label: choice }))}
            />
          );
        if (kind === 'date') return <DateField key={key} {...frame} />;
        return (
          <TextField
            key={key}
            {...frame}
            autoComplete="off"
            {...(kind === 'number' && { inputMode: 'decimal' as const })}
          />
        );
      })}
    </fieldset>
  );
}
