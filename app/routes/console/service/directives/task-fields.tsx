import type { FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { mostDirectiveTasks } from '#app/domain/directives/directive-fields.ts';
import type { Day } from '#app/kernel/dates.ts';

export type Colleague = { id: string; name: string; departmentName: string | null };

type TaskFieldsProps = {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: the form's type does not matter to its buttons
  form: FormMetadata<any, string[]>;
  colleagues: readonly Colleague[];
  today: Day;
};

/** Who does what until when, as many as it takes. */
export function TaskFields({ field, form, colleagues, today }: TaskFieldsProps) {
  const { t } = useTranslation('aftercare');
  const rows = listOf(field).map((row) => {
    // By name: those that have no value yet are there only when they are asked for.
    const { membershipId, body, dueOn } = fieldsOf<'membershipId' | 'body' | 'dueOn'>(row);
    return { row, membershipId, body, dueOn };
  });
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={t('directives.tasks')}
      className="space-y-4 outline-none"
    >
      <legend className="mb-2 font-medium text-sm">{t('directives.tasks')}</legend>
      {rows.map(({ row, membershipId, body, dueOn }, index) => (
        <div key={row.key} className="grid gap-3 rounded-lg border border-line p-3 sm:grid-cols-2">
          <ComboboxField
            field={membershipId}
            label={t('directives.member')}
            placeholder={t('directives.chooseMember')}
            options={colleagues.map(({ id, name, departmentName }) => ({
              value: id,
              label: name,
              ...(departmentName && { hint: departmentName }),
            }))}
            optional={false}
          />
          <DateField field={dueOn} label={t('directives.dueOn')} min={today} optional={false} />
          <div className="flex items-end gap-2 sm:col-span-2">
            <div className="min-w-0 flex-1">
              <TextField field={body} label={t('directives.what')} autoComplete="off" optional={false} />
            </div>
            <Button
              {...form.remove.getButtonProps({ name: field.name, index })}
              type="submit"
              variant="ghost"
              size="icon"
              aria-label={t('directives.removeTask')}
            >
              <Trash2 aria-hidden />
            </Button>
          </div>
        </div>
      ))}
      {rows.length < mostDirectiveTasks && (
        <Button
          {...form.insert.getButtonProps({ name: field.name, defaultValue: { dueOn: today } as never })}
          type="submit"
          size="sm"
        >
          <Plus aria-hidden />
          {t('directives.addTask')}
        </Button>
      )}
      <FieldError field={field} />
    </fieldset>
  );
}
