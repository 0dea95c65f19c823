import { useTranslation } from 'react-i18next';
import type { resources } from '#app/locales/en/resources.ts';
import { useRoleName } from './use-role-name.ts';

type RoleText = keyof (typeof resources)['settings']['roles']['texts'];

/** Roles as choices of a form, each with what it is for. What the reader may not give cannot be ticked. */
export function useRoleChoices(
  roles: readonly { id: string; key: string; name: string; grantable: boolean }[],
) {
  const { t, i18n } = useTranslation('settings');
  const nameOf = useRoleName();
  return roles.map(({ id, key, name, grantable }) => ({
    value: id,
    label: nameOf({ key, name }),
    hint: i18n.exists(`settings:roles.texts.${key}`) ? t(`roles.texts.${key as RoleText}`) : undefined,
    disabled: !grantable,
  }));
}
