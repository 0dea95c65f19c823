import type { Field } from './form.tsx';

/** The fields within a field whose value is an object. Conform decides by the value's type, which `Field` leaves open. */
export function fieldsOf<Name extends string>(field: Field): Record<Name, Field> {
  return (field as unknown as { getFieldset(): Record<Name, Field> }).getFieldset();
}

/** The fields of a field whose value is a list. */
export function listOf(field: Field): Field[] {
  return (field as unknown as { getFieldList(): Field[] }).getFieldList();
}
