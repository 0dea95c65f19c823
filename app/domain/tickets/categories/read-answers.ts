import { isDay } from '#app/kernel/dates.ts';
import type { FieldIssue } from '#app/kernel/errors.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TicketField } from '#prisma/generated/client.ts';

const longest = 500;

type Asked = Pick<TicketField, 'key' | 'kind' | 'isRequired' | 'choices'>;

/**
 * What somebody answered to the fields of a category, kept by their keys; what the category does not ask is left out. Photos are files of the
 * ticket (`attachTicketFile` with the key of the field), so they are no answers here.
 *
 * @throws DomainError `invalid_input` with an issue on `answers.<key>`
 */
export function readAnswers(
  fields: readonly Asked[],
  given: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const issues: FieldIssue[] = [];
  const answers: Record<string, string> = {};
  for (const field of fields) {
    if (field.kind === 'photo') continue;
    const value = (given[field.key] ?? '').normalize('NFKC').trim();
    const issue = issueOf(field, value);
    if (issue) issues.push({ path: `answers.${field.key}`, ...issue });
    else if (value !== '') answers[field.key] = value;
  }
  if (issues.length > 0) throw new DomainError('invalid_input', { fields: issues });
  return answers;
}

function issueOf({ kind, isRequired, choices }: Asked, value: string): Omit<FieldIssue, 'path'> | null {
  if (value === '') return isRequired ? { code: 'required' } : null;
  if (value.length > longest) return { code: 'too_long', params: { maximum: longest } };
  if (kind === 'number' && !/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return { code: 'invalid_number' };
  if (kind === 'date' && !isDay(value)) return { code: 'invalid_date' };
  if (kind === 'choice' && !choices.includes(value)) return { code: 'invalid_choice' };
  return null;
}
