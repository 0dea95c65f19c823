import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldIssues } from './field-issues.ts';

function codes(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : fieldIssues(result.error).map((issue) => issue.code);
}

describe('fieldIssues', () => {
  it.each([
    [z.string(), undefined, 'required'],
    [z.string(), null, 'required'],
    [z.string().min(1), '', 'required'],
    [z.string().min(8), 'short', 'too_short'],
    [z.string().max(2), 'long', 'too_long'],
    [z.number(), undefined, 'required'],
    [z.number(), 'abc', 'invalid_number'],
    [z.number().int(), 1.5, 'invalid_number'],
    [z.bigint(), 'x', 'invalid_number'],
    [z.number().min(3), 2, 'too_small'],
    [z.number().max(3), 4, 'too_big'],
    [z.array(z.string()).min(1), [], 'too_few'],
    [z.array(z.string()).max(1), ['a', 'b'], 'too_many'],
    [z.enum(['a', 'b']), 'c', 'invalid_choice'],
    [z.enum(['a', 'b']), undefined, 'invalid_choice'],
    [z.email(), 'nobody', 'invalid_email'],
    [z.url(), 'nowhere', 'invalid_url'],
    [z.iso.date(), '2026-02-30', 'invalid_date'],
    [z.string().regex(/^a/, 'invalid_slug'), 'b', 'invalid_slug'],
    [z.union([z.literal(1), z.literal(2)]), 3, 'invalid'],
  ])('%#: tells what is wrong by a code', (schema, value, code) => {
    expect(codes(schema, value)).toEqual([code]);
  });

  it('says where, with the numbers that the text needs', () => {
    const schema = z.object({ rows: z.array(z.object({ name: z.string().min(3) })) });
    const result = schema.safeParse({ rows: [{ name: 'abc' }, { name: 'a' }] });
    expect(result.error && fieldIssues(result.error)).toEqual([
      { path: 'rows.1.name', code: 'too_short', params: { minimum: 3 } },
    ]);
  });
});
