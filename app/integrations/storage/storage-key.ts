import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/**
 * `tenants/<tenant id>/<key>`: the only place of a company's files. `key` is one or more names between slashes, of ASCII letters, digits,
 * `.`, `_` and `-`; no name begins with a dot.
 *
 * Throws DomainError('invalid_input') for any other key, so that none can leave its tenant's folder.
 */
export function storageKey(tenantId: string, key: string): string {
  const segments = key.split('/');
  if (!isId(tenantId) || key.length > 512 || !segments.every((segment) => SEGMENT.test(segment))) {
    throw new DomainError('invalid_input');
  }
  return `tenants/${tenantId.toLowerCase()}/${key}`;
}
