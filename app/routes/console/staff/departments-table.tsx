import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DepartmentView } from '#app/domain/staff/departments/list-departments.ts';
import { DepartmentDialog } from './department-dialog.tsx';

type DepartmentsTableProps = {
  departments: readonly DepartmentView[];
  staff: readonly { id: string; name: string }[];
  canUpdate: boolean;
};

export function DepartmentsTable({ departments, staff, canUpdate }: DepartmentsTableProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const nameOf = (id: string | null) => departments.find((one) => one.id === id)?.name;
  return (
    <DataTable
      label={t('tabs.departments')}
      rows={departments}
      rowId={({ id }) => id}
      rowMenu={
        canUpdate
          ? (department) => (
              <DepartmentDialog
                department={department}
                departments={departments}
                staff={staff}
                trigger={
                  <Button variant="ghost" size="icon-sm" aria-label={`${t('edit')}: ${department.name}`}>
                    <Pencil aria-hidden />
                  </Button>
                }
              />
            )
          : undefined
      }
      columns={[
        {
          id: 'name',
          header: t('departments.name'),
          cell: ({ name, isActive }) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {name}
              {!isActive && <Badge>{t('departments.inactive')}</Badge>}
            </span>
          ),
        },
        {
          id: 'parent',
          header: t('departments.parent'),
          cell: ({ parentId }) => nameOf(parentId) ?? '—',
          card: 'subtitle',
        },
        { id: 'lead', header: t('departments.lead'), cell: ({ lead }) => lead?.name ?? '—' },
        { id: 'phone', header: t('phone'), cell: ({ phone }) => phone ?? '—' },
        {
          id: 'members',
          header: t('departments.members'),
          numeric: true,
          cell: ({ id, members }) => (
            <TextLink
              to={`/console/staff?department=${id}`}
              className="inline-block min-h-6 min-w-6 text-end"
            >
              {format.number(members)}
            </TextLink>
          ),
          card: 'aside',
        },
      ]}
    />
  );
}
