import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { Popover } from '#app/components/ui/popover.tsx';
import type { AuditEntryView } from '#app/domain/audit/list-audit-entries.ts';
import { useOperationNames } from './use-operation-names.ts';

/** Everything that was written down, for whoever has to find out exactly. */
export function AuditDetail({ entry }: { entry: AuditEntryView }) {
  const { t } = useTranslation('settings');
  const { nameOf } = useOperationNames();
  const { operation, subjectId, ipAddress, requestId, detail } = entry;
  const empty = typeof detail !== 'object' || detail === null || Object.keys(detail).length === 0;
  return (
    <Popover
      align="end"
      className="w-[min(26rem,calc(100vw-2rem))]"
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`${t('audit.show')}: ${nameOf(operation)}`}>
          <ReceiptText aria-hidden />
        </Button>
      }
    >
      <div className="space-y-3">
        <DescriptionList
          items={[
            { label: t('audit.operation'), value: <code>{operation}</code> },
            {
              label: t('audit.recordId'),
              value: subjectId && <code className="break-all">{subjectId}</code>,
            },
            { label: t('audit.from'), value: ipAddress },
            { label: t('audit.request'), value: requestId && <code className="break-all">{requestId}</code> },
          ]}
        />
        {!empty && (
          <pre className="max-h-60 overflow-auto whitespace-pre-wrap break-all rounded-md bg-sunken p-3 text-xs">
            {JSON.stringify(detail, null, 2)}
          </pre>
        )}
      </div>
    </Popover>
  );
}
