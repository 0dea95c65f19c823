import { useTranslation } from 'react-i18next';
import type { resources } from '#app/locales/en/resources.ts';
import { roleNames } from '#tenants/provisioning/role-names.ts';

type DefaultRole = keyof (typeof resources)['console']['roles'];

/** A role by its name: one that the company has not renamed in the reader's language, whatever the company's own is. */
export function useRoleName(): (role: { key: string; name: string }) => string {
  const { t } = useTranslation('console');
  const defaults: Record<string, Record<string, string>> = roleNames;
  return ({ key, name }) =>
    Object.values(defaults[key] ?? {}).includes(name) ? t(`roles.${key as DefaultRole}`) : name;
}
