import { Trash2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import type { Field, RowsForm } from './form.tsx';

type RemoveRowProps = {
  form: RowsForm;
  /** The list of rows. */
  field: Field;
  index: number;
  /** Which row goes, for those who do not see it. */
  label: string;
  disabled?: boolean;
  className?: string;
};

/** Takes a row out of a list of fields. */
export function RemoveRow({ form, field, index, label, ...look }: RemoveRowProps) {
  return (
    <Button
      {...form.remove.getButtonProps({ name: field.name, index })}
      type="submit"
      variant="ghost"
      size="icon"
      aria-label={label}
      {...look}
    >
      <Trash2 aria-hidden />
    </Button>
  );
}
