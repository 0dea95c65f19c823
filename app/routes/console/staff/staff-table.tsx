import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Avatar } from '#app/components/ui/avatar.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StaffRow } from '#app/domain/staff/records/list-staff.ts';
import { staffStatuses } from '#app/domain/staff/records/staff-statuses.ts';
import { StaffStatus } from './staff-status.tsx';

type StaffTableProps = {
  staff: readonly StaffRow[];
  departments: readonly { id: string; name: string }[];
  skills: readonly string[];
};

export function StaffTable({ staff, departments, skills }: StaffTableProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <DataTable
      label={t('title')}
      rows={staff}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/staff/${id}`}
      filters={[
        { kind: 'search', name: 'q', label: t('search') },
        {
          kind: 'select',
          name: 'department',
          label: t('department'),
          options: departments.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          kind: 'select',
          name: 'status',
          label: t('statusNow'),
          options: staffStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
        },
        {
          kind: 'select',
          name: 'skill',
          label: t('skill'),
          options: skills.map((value) => ({ value, label: value })),
        },
        {
          kind: 'select',
          name: 'certificates',
          label: t('certificates.title'),
          options: [{ value: 'ending', label: t('certificates.endingSoon') }],
        },
      ]}
      columns={[
        {
          id: 'name',
          header: t('name'),
          cell: ({ name }) => (
            <span className="inline-flex items-center gap-2.5">
              <Avatar name={name} size="sm" />
              {name}
            </span>
          ),
        },
        { id: 'job', header: t('jobTitle'), cell: ({ jobTitle }) => jobTitle ?? '—', card: 'subtitle' },
        { id: 'department', header: t('department'), cell: ({ department }) => department?.name ?? '—' },
        {
          id: 'status',
          header: t('statusNow'),
          cell: ({ status, onShift }) => (
            <span className="inline-flex flex-wrap items-center gap-1.5">
              <StaffStatus status={status} />
              {onShift && status === 'off' && <Badge tone="warning">{t('shouldBeHere')}</Badge>}
            </span>
          ),
          card: 'aside',
        },
        { id: 'phone', header: t('phone'), cell: ({ phone }) => phone ?? '—' },
        {
          id: 'skills',
          header: t('skills'),
          cell: ({ skills: own }) => (own.length > 0 ? format.list(own) : '—'),
          from: 'lg',
        },
        {
          id: 'expiry',
          header: t('certificates.nextEnd'),
          cell: ({ nextExpiry }) => (nextExpiry ? format.day(nextExpiry) : '—'),
          from: 'xl',
        },
      ]}
    />
  );
}
