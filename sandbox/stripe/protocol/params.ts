import { z } from 'zod';
import { invalidRequest, type StripeApiError } from './errors.ts';
import type { FormValue } from './form.ts';

/**
 * Says that a resource knows every parameter of the SDK's type: a new SDK version that adds one fails to compile here, and
 * a parameter that the SDK does not have is refused as Stripe refuses it.
 */
export type Shape<Params> = { [Name in Exclude<keyof Params, 'expand'>]-?: z.ZodType };

export const text = z.string().min(1);

/** Text where empty means "unset". */
export const clearable = z.string().transform((value) => (value === '' ? null : value));

export const integer = z.string().transform((value, issues) => {
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  issues.addIssue({
    code: 'custom',
    message: `Invalid integer: ${value}`,
    params: { code: 'parameter_invalid_integer' },
  });
  return z.NEVER;
});

export const flag = z.string().transform((value, issues) => {
  if (value === 'true' || value === 'false') return value === 'true';
  issues.addIssue({ code: 'custom', message: `Invalid boolean: ${value}` });
  return z.NEVER;
});

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.string().transform((value, issues): Values[number] => {
    if (values.includes(value)) return value;
    issues.addIssue({
      code: 'custom',
      message: `Invalid {param}: must be one of ${values.slice(0, -1).join(', ')}${values.length > 1 ? ', or ' : ''}${values.at(-1)}`,
    });
    return z.NEVER;
  });
}

export const email = z.string().refine((value) => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)*$/.test(value), {
  error: (issue) => `Invalid email address: ${String(issue.input)}`,
  params: { code: 'email_invalid' },
});

export const webUrl = z.string().refine((value) => /^https?:$/.test(protocolOf(value)), {
  error: 'Not a valid URL',
  params: { code: 'url_invalid' },
});

export const currency = z
  .string()
  .transform((value) => value.toLowerCase())
  .refine((value) => Intl.supportedValuesOf('currency').includes(value.toUpperCase()), {
    error: (issue) => `Invalid currency: ${String(issue.input)}.`,
  });

/** Up to 50 pairs, keys to 40 and values to 500 characters. Empty text clears everything. */
export const metadata = z
  .union([z.literal(''), z.record(z.string(), z.string())])
  .superRefine((value, issues) => {
    if (value === '') return;
    const keys = Object.keys(value);
    if (keys.length > 50) {
      issues.addIssue({
        code: 'custom',
        message: `Metadata can have up to 50 keys, but you passed ${keys.length}.`,
      });
    }
    for (const key of keys) {
      if (key.length > 40) {
        issues.addIssue({
          code: 'custom',
          message: `Metadata keys can have up to 40 characters, but you passed in a key that is ${key.length} characters. Invalid key: ${key}`,
        });
      }
      if ((value[key] ?? '').length > 500) {
        issues.addIssue({
          code: 'custom',
          path: [key],
          message: `Metadata values can have up to 500 characters, but you passed in a value that is ${(value[key] ?? '').length} characters. Invalid value: ${value[key]}`,
        });
      }
    }
  });

export function list<Item extends z.ZodType>(item: Item) {
  return z.union([z.literal('').transform((): z.output<Item>[] => []), z.array(item)]);
}

/** Known to Stripe, taken, and of no effect here: presentation and compliance data. */
export const ignored = z.unknown().optional();

/** Known to Stripe and not to the sandbox: refused aloud, so that no test passes by luck. */
export const unsupported = z
  .unknown()
  .optional()
  .superRefine((value, issues) => {
    if (value !== undefined) {
      issues.addIssue({ code: 'custom', message: 'The sandbox does not support `{param}` yet.' });
    }
  });

/** New metadata over old, as an update does it: an empty value removes its key. */
export function mergeMetadata(
  old: Record<string, string>,
  change: '' | Record<string, string> | undefined,
): Record<string, string> {
  if (change === undefined) return old;
  if (change === '') return {};
  return Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value !== ''));
}

/** The parameters in their types, or the error that Stripe would answer. */
export function readParams<Schema extends z.ZodType>(
  schema: Schema,
  raw: Record<string, FormValue>,
): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues.flatMap(deepest);
  throw issue ? toStripeError(issue, raw) : invalidRequest('Invalid request');
}

/** A union reports the issues of each branch: the branch that got furthest tells what is wrong. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const depth = (branch: z.core.$ZodIssue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  return branches.sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

function toStripeError(issue: z.core.$ZodIssue, raw: Record<string, FormValue>): StripeApiError {
  if (issue.code === 'unrecognized_keys') {
    const param = paramName([...issue.path, issue.keys[0] ?? '']);
    return invalidRequest(`Received unknown parameter: ${param}`, { param, code: 'parameter_unknown' });
  }
  const param = paramName(issue.path);
  const value = valueAt(raw, issue.path);
  if (issue.code === 'invalid_type' && value === undefined) {
    return invalidRequest(`Missing required param: ${param}.`, { param, code: 'parameter_missing' });
  }
  if (issue.code === 'invalid_type') {
    return invalidRequest(`Invalid ${param}: expected ${issue.expected}`, { param });
  }
  if (issue.code === 'too_small' && value === '') {
    return invalidRequest(
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      { param, code: 'parameter_invalid_empty' },
    );
  }
  const code = issue.code === 'custom' ? (issue.params?.code as string | undefined) : undefined;
  return invalidRequest(issue.message.replace('{param}', param), { param, ...(code ? { code } : {}) });
}

function paramName(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('');
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || typeof value !== 'object' ? undefined : Reflect.get(value, key)),
    raw,
  );
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}
