import { useTranslation } from 'react-i18next';
import { AddRow } from '#app/components/form/add-row.tsx';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { RemoveRow } from '#app/components/form/remove-row.tsx';
import { RowFieldset } from '#app/components/form/row-fieldset.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { mostDirectiveTasks } from '#app/domain/directives/directive-fields.ts';
import type { Day } from '#app/kernel/dates.ts';

export type Colleague = { id: string; name: string; departmentName: string | null };

type TaskFieldsProps = {
  field: Field;
  form: RowsForm;
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
    <RowFieldset field={field} label={t('directives.tasks')} className="space-y-4">
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
            <RemoveRow form={form} field={field} index={index} label={t('directives.removeTask')} />
          </div>
        </div>
      ))}
      {rows.length < mostDirectiveTasks && (
        <AddRow form={form} field={field} label={t('directives.addTask')} defaultValue={{ dueOn: today }} />
      )}
    </RowFieldset>
  );
}
