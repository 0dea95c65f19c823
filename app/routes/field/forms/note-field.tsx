import { Textarea } from '#app/components/ui/textarea.tsx';
import { Field, type FieldProps } from './field.tsx';

type NoteFieldProps = Omit<FieldProps, 'children'> & {
  value: string;
  onChange: (note: string) => void;
  maxLength: number;
  rows?: number;
};

/** A few words of the worker's own. */
export function NoteField({ value, onChange, maxLength, rows = 3, ...field }: NoteFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <Textarea
          {...attributes}
          name="note"
          rows={rows}
          value={value}
          maxLength={maxLength}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
