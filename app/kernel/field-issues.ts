import type { z } from 'zod';
import type { FieldIssue } from './errors.ts';

type Issue = z.core.$ZodIssue;

/**
 * Zod's issues as codes of `app/locales/<language>/errors.json` (`fields.<code>`). A schema that gives its own message
 * gives a code: `z.string().refine(ok, 'slug_reserved')`.
 */
export function fieldIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), ...codeOf(issue) }));
}

const codeOfType: Record<string, string> = {
  number: 'invalid_number',
  int: 'invalid_number',
  bigint: 'invalid_number',
  date: 'invalid_date',
};

const codeOfFormat: Record<string, string> = {
  email: 'invalid_email',
  url: 'invalid_url',
  date: 'invalid_date',
};

/** Zod takes the input out of its issues and leaves what it received only in the message. */
function isMissing(issue: Issue): boolean {
  return /received (undefined|null)$/.test(issue.message);
}

const OWN_CODE = /^[a-z][a-z0-9_]*$/;

function codeOf(issue: Issue): { code: string; params?: Record<string, string | number> } {
  if (OWN_CODE.test(issue.message)) {
    // A check of our own may name what fills its text.
    const params = issue.code === 'custom' ? (issue.params as FieldIssue['params']) : undefined;
    return params ? { code: issue.message, params } : { code: issue.message };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { code: isMissing(issue) ? 'required' : (codeOfType[issue.expected] ?? 'invalid') };
    case 'invalid_value':
      return { code: 'invalid_choice' };
    case 'too_small':
      if (issue.origin === 'string') {
        return issue.minimum === 1
          ? { code: 'required' }
          : { code: 'too_short', params: { minimum: Number(issue.minimum) } };
      }
      if (issue.origin === 'array' || issue.origin === 'set')
        return { code: 'too_few', params: { minimum: Number(issue.minimum) } };
      return { code: 'too_small', params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      if (issue.origin === 'string') return { code: 'too_long', params: { maximum: Number(issue.maximum) } };
      if (issue.origin === 'array' || issue.origin === 'set')
        return { code: 'too_many', params: { maximum: Number(issue.maximum) } };
      return { code: 'too_big', params: { maximum: Number(issue.maximum) } };
    case 'invalid_format':
      return { code: codeOfFormat[issue.format] ?? 'invalid' };
    default:
      return { code: 'invalid' };
  }
}
