import { getInputProps } from '@conform-to/react';
import { useId } from 'react';
import { FieldFrame, fieldAttributes } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { keyless } from '#app/components/form/text-field.tsx';
import { Input } from '#app/components/ui/input.tsx';

type TagFieldProps = { field: Field; label: string; tags: readonly string[]; placeholder: string };

/** A tag, with those that the company has already offered while one types. */
export function TagField({ field, label, tags, placeholder }: TagFieldProps) {
  const list = useId();
  return (
    <FieldFrame field={field} label={label} optional={false}>
      <div>
        <Input
          {...keyless(getInputProps(field, { type: 'text', ariaAttributes: false }))}
          key={field.key}
          {...fieldAttributes(field, label)}
          list={list}
          placeholder={placeholder}
          autoComplete="off"
        />
        <datalist id={list}>
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </div>
    </FieldFrame>
  );
}
