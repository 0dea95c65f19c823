import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';

/** The id in an address. What is no id belongs to no record. @throws DomainError `not_found` */
export function idParam(value: string | undefined): string {
  if (!value || !isId(value)) throw new DomainError('not_found');
  return value;
}
