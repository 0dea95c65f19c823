import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { fieldIssues } from './field-issues.ts';
import { writeIssue } from './issue-text.ts';

/** Reads a form by a schema, in the browser and on the server alike; what is wrong comes as codes (see `issue-text.ts`). */
export function parseFields<Schema extends z.ZodType>(fields: FormData | URLSearchParams, schema: Schema) {
  return parseWithZod(fields, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) => fieldIssues(new z.ZodError(issues)).map(writeIssue),
  });
}
