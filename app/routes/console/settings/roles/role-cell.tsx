import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { RoleRights } from '#app/domain/identity/members/list-role-rights.ts';
import type { Action, SubjectName } from '#tenants/policies/ability.ts';

type RoleCellProps = { rights: RoleRights['rights']; subject: SubjectName };

/** From the harmless to the grave. */
const order = [
  'read',
  'create',
  'update',
  'delete',
  'import',
  'export',
  'post',
  'void',
  'pay',
  'reveal',
] as const satisfies readonly Action[];

/** What a role may do to one kind of record, in the order of the verbs. */
export function RoleCell({ rights, subject }: RoleCellProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const here = rights.filter((right) => right.subject === subject || right.subject === 'all');
  if (here.length === 0) {
    return (
      <span className="text-faint">
        <span aria-hidden>—</span>
        <span className="sr-only">{t('roles.none')}</span>
      </span>
    );
  }
  if (here.some(({ action }) => action === 'manage')) return t('roles.actions.manage');
  const words = order.filter((action) => here.some((right) => right.action === action));
  return (
    <div>
      {format.list(words.map((action) => t(`roles.actions.${action}`)))}
      {here.every(({ own }) => own) && <span className="block text-muted text-xs">{t('roles.own')}</span>}
    </div>
  );
}
