import type { Field } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';

/** The instalments of a form, each with its two fields. */
export function instalmentRows(field: Field): { row: Field; dueOn: Field; amount: Field }[] {
  return listOf(field).map((row) => {
    // By name: spread out, those of a row that was just added would be none.
    const { dueOn, amount } = fieldsOf<'dueOn' | 'amount'>(row);
    return { row, dueOn, amount };
  });
}
