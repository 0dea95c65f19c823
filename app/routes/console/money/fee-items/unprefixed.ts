import { DomainError } from '#app/kernel/errors.ts';

/** Runs an operation whose input nests what the form has flat, and gives the issues that it finds the names of the form's fields. */
export async function unprefixed<T>(prefix: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || !error.detail.fields) throw error;
    const fields = error.detail.fields.map((issue) => ({
      ...issue,
      path: withoutPrefix(issue.path, prefix),
    }));
    throw new DomainError(error.code, { ...error.detail, fields });
  }
}

function withoutPrefix(path: string, prefix: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
