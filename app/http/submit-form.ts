import { data } from '@remix-run/node';
import type { z } from 'zod';
import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import { writeIssue } from '#app/kernel/issue-text.ts';
import { parseFields } from '#app/kernel/parse-fields.ts';

/** What an action answers when a form needs changes, and what `<Form>` understands. */
export type FormReply = {
  form: string | null;
  submission: ReturnType<ReturnType<typeof parseFields>['reply']>;
};

/**
 * Reads the form of a request by its schema and hands the value to `run`, whose answer (most often a redirect) is the action's. What the
 * schema or the operation refuses goes back to the form, field by field, with the status of the error; other errors pass.
 * `hide` names fields that must not travel back, such as passwords.
 */
export async function submitForm<Schema extends z.ZodType, Answer>(
  source: Request | FormData,
  schema: Schema,
  run: (value: z.output<Schema>, form: FormData) => Promise<Answer>,
  { hide = [] }: { hide?: string[] } = {},
) {
  const fields = source instanceof FormData ? source : await source.formData();
  const form = fields.get('_form');
  const submission = parseFields(fields, schema);
  const answer = (reply: FormReply['submission'], status: number) =>
    data<FormReply>({ form: typeof form === 'string' ? form : null, submission: reply }, { status });

  if (submission.status !== 'success') return answer(submission.reply({ hideFields: hide }), 422);
  try {
    return await run(submission.value, fields);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { fieldErrors, formErrors } = errorsOf(error);
    return answer(
      submission.reply({ fieldErrors, ...(formErrors.length > 0 && { formErrors }), hideFields: hide }),
      error.status,
    );
  }
}

/** Issues of known fields go to their fields; the rest, and an error without any, to the form as a whole. */
function errorsOf(error: DomainError): { fieldErrors: Record<string, string[]>; formErrors: string[] } {
  const fieldErrors: Record<string, string[]> = {};
  const formErrors: string[] = [];
  for (const issue of error.detail.fields ?? []) {
    if (issue.path === '') formErrors.push(writeIssue(issue));
    else fieldErrors[formName(issue)] = [...(fieldErrors[formName(issue)] ?? []), writeIssue(issue)];
  }
  if (Object.keys(fieldErrors).length === 0 && formErrors.length === 0) {
    formErrors.push(writeIssue({ code: error.code, params: error.detail.params }));
  }
  return { fieldErrors, formErrors };
}

/** `rows.0.amount` of an operation is `rows[0].amount` in a form. */
function formName({ path }: FieldIssue): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}
