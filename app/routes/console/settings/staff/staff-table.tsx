import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Avatar } from '#app/components/ui/avatar.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Member } from '#app/domain/identity/members/list-members.ts';
import { MemberStatus } from './member-status.tsx';
import { useRoleName } from './use-role-name.ts';

type StaffTableProps = {
  members: readonly Member[];
  /** The reader's own membership. */
  own: string;
  openMember: string | undefined;
  search: string;
};

export function StaffTable({ members, own, openMember, search }: StaffTableProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const roleName = useRoleName();
  return (
    <DataTable
      label={t('staff.members')}
      rows={members}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/settings/staff/${id}${search}`}
      openRow={openMember}
      filters={[{ kind: 'search', name: 'q', label: t('staff.search') }]}
      columns={[
        {
          id: 'name',
          header: t('staff.name'),
          cell: ({ id, name }) => (
            <span className="inline-flex items-center gap-2.5">
              <Avatar name={name} size="sm" />
              {name}
              {id === own && <Badge>{t('staff.you')}</Badge>}
            </span>
          ),
        },
        { id: 'email', header: t('staff.email'), cell: ({ email }) => email, card: 'subtitle' },
        {
          id: 'roles',
          header: t('staff.roles'),
          cell: ({ roles }) => format.list(roles.map(roleName)),
        },
        {
          id: 'status',
          header: t('staff.status'),
          cell: ({ status }) => <MemberStatus status={status} />,
          card: 'aside',
        },
        {
          id: 'joined',
          header: t('staff.since'),
          cell: ({ joinedAt }) => format.moment(joinedAt),
          from: 'lg',
        },
      ]}
    />
  );
}
