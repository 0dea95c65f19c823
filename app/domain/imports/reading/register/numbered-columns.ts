import { type RegisterField, type RegisterTarget, targetFields } from './register-targets.ts';

/** The column (from 0) of each field of a target; what does not belong to it is left out, and a field twice takes the first. */
export function numberedColumns(
  target: RegisterTarget,
  columns: Readonly<Record<string, RegisterField>>,
): Map<RegisterField, number> {
  const byField = new Map<RegisterField, number>();
  const sorted = Object.entries(columns).sort(([a], [b]) => Number(a) - Number(b));
  for (const [column, field] of sorted) {
    const number = Number(column);
    if (!Number.isInteger(number) || number < 0 || byField.has(field)) continue;
    if (targetFields[target].fields.includes(field)) byField.set(field, number);
  }
  return byField;
}
