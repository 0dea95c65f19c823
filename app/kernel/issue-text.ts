import type { FieldIssue } from './errors.ts';

type Issue = Omit<FieldIssue, 'path'>;

/**
 * A field's issue as one line of text, `too_short {"minimum":8}`, because that is what a form library carries from the server to the field.
 * The field reads it back and tells it in the reader's language.
 */
export function writeIssue({ code, params }: Issue): string {
  return params ? `${code} ${JSON.stringify(params)}` : code;
}

export function readIssue(text: string): Issue {
  const space = text.indexOf(' ');
  if (space < 0) return { code: text };
  try {
    return { code: text.slice(0, space), params: JSON.parse(text.slice(space + 1)) };
  } catch {
    return { code: text };
  }
}
