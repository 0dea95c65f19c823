import type { ReactNode } from 'react';
import { OptionalMark } from './optional-mark.tsx';

/** The name of a field. What may stay empty says so, because most fields must be filled. */
export function Label({
  htmlFor,
  id,
  optional = false,
  children,
}: {
  htmlFor?: string;
  id?: string;
  optional?: boolean;
  children: ReactNode;
}) {
  return (
    <label htmlFor={htmlFor} id={id} className="block font-medium text-ink text-sm">
      {children}
      {optional && <OptionalMark />}
    </label>
  );
}
