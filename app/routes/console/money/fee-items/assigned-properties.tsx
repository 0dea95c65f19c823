import { CircleStop, Plus, Warehouse } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import type { FeeAssignmentView } from '#app/domain/fees/list-fee-assignments.ts';
import type { Day } from '#app/kernel/dates.ts';
import { paths } from '../../paths.ts';
import { AssignProperties } from './assign-properties.tsx';

type AssignedPropertiesProps = {
  item: FeeItemView;
  assignments: readonly FeeAssignmentView[];
  next: string | null;
  today: Day;
  canUpdate: boolean;
};

/** The properties to which an item is charged one by one, and the days on which it is. */
export function AssignedProperties({ item, assignments, next, today, canUpdate }: AssignedPropertiesProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const assign = canUpdate && (
    <AssignProperties
      item={item}
      today={today}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('feeItems.assign')}
        </Button>
      }
    />
  );
  return (
    <section aria-labelledby="assigned" className="space-y-3">
      <div className="flex items-center gap-4">
        <h2 id="assigned" className="flex-1 font-semibold text-[0.9375rem]">
          {t('feeItems.assignedTitle')}
        </h2>
        {assignments.length > 0 && assign}
      </div>
      <DataTable
        label={t('feeItems.assignedTitle')}
        rows={assignments}
        rowId={(row) => row.property.id}
        rowTo={(row) => paths.property(row.property.id)}
        page={{ next, previous: null }}
        bulkActions={
          canUpdate
            ? [
                {
                  intent: 'end',
                  label: t('feeItems.endCharge'),
                  icon: CircleStop,
                  confirm: (count) => ({
                    title: t('feeItems.endQuestion', { count }),
                    description: t('feeItems.endText'),
                  }),
                },
              ]
            : []
        }
        empty={
          <EmptyState
            icon={Warehouse}
            title={t('feeItems.noneAssigned')}
            text={t('feeItems.noneAssignedText')}
            action={assign}
          />
        }
        columns={[
          {
            id: 'property',
            header: t('bills.columns.property'),
            cell: ({ property }) => (
              <>
                {property.code} <span className="font-normal text-muted">{property.communityName}</span>
              </>
            ),
          },
          { id: 'from', header: t('feeItems.startsOn'), cell: ({ startsOn }) => format.day(startsOn) },
          {
            id: 'to',
            header: t('feeItems.endsOn'),
            cell: ({ endsOn }) => (endsOn ? format.day(endsOn) : t('feeItems.noEnd')),
          },
        ]}
      />
    </section>
  );
}
