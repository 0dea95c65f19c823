import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

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
  const { t } = useTranslation();
  return (
    <label htmlFor={htmlFor} id={id} className="block font-medium text-ink text-sm">
      {children}
      {optional && <span className="ml-1.5 font-normal text-muted text-xs">{t('form.optional')}</span>}
    </label>
  );
}
