import { PhoneCall } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import type { DueCallback } from '#app/domain/callbacks/list-callbacks-due.ts';
import { CallbackHeader } from './callback-header.tsx';
import { pathOfDue } from './path-of-due.ts';
import { RecordCall } from './record-call.tsx';
import { useDueColumns } from './use-due-columns.tsx';

type DueCallbacksProps = {
  state: 'now' | 'later';
  tickets: readonly DueCallback[];
  next: string | null;
  previous: string | null;
};

/** Whom to call about work that is done, with what they thought of it. */
export function DueCallbacks({ state, tickets, next, previous }: DueCallbacksProps) {
  const { t } = useTranslation('aftercare');
  return (
    <>
      <CallbackHeader />
      <DataTable
        label={t(`callbacks.tabs.${state}`)}
        rows={tickets}
        rowId={({ ticketId }) => ticketId}
        rowTo={pathOfDue}
        page={{ next, previous }}
        columns={useDueColumns()}
        rowMenu={(ticket) => <RecordCall inRow ticket={ticket} />}
        empty={
          <EmptyState
            icon={PhoneCall}
            title={t(state === 'later' ? 'callbacks.emptyLater' : 'callbacks.emptyNow')}
            text={state === 'later' ? undefined : t('callbacks.emptyNowText')}
          />
        }
      />
    </>
  );
}
