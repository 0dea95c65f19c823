import { Plus } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import type { Field, RowsForm } from './form.tsx';

type AddRowProps = {
  form: RowsForm;
  /** The list of rows. */
  field: Field;
  label: string;
  /** What the new row begins with, by the names of its fields. */
  defaultValue?: Record<string, string>;
};

/** Adds an empty row to a list of fields. */
export function AddRow({ form, field, label, defaultValue }: AddRowProps) {
  return (
    <Button
      // The form's own type knows nothing of its rows.
      {...form.insert.getButtonProps({ name: field.name, defaultValue: defaultValue as never })}
      type="submit"
      size="sm"
    >
      <Plus aria-hidden />
      {label}
    </Button>
  );
}
