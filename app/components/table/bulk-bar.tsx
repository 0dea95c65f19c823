import { type LucideIcon, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useFormat } from '../use-format.ts';

/** What can be done with the selected rows: the page's action receives `intent` and one `id` per row. */
export type BulkAction = {
  intent: string;
  label: string;
  icon?: LucideIcon;
  danger?: boolean;
  /** Asked first; for what cannot be undone. `count` is the number of rows. */
  confirm?: (count: number) => { title: string; description?: string };
};

type BulkBarProps = {
  form: string;
  count: number;
  actions: readonly BulkAction[];
  pending: boolean;
  onClear: () => void;
};

export function BulkBar({ form, count, actions, pending, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState<BulkAction | null>(null);
  const question = asking?.confirm?.(count);
  return (
    <section
      aria-label={t('table.bulk')}
      className="sticky bottom-3 z-20 mx-auto mt-3 flex w-fit max-w-full animate-rise flex-wrap items-center gap-1.5 rounded-xl border border-line bg-raised p-1.5 pl-4 shadow-lg"
    >
      <span role="status" className="figures mr-2 font-medium text-sm">
        {t('table.selected', { count, formatted: format.number(count) })}
      </span>
      {actions.map((action) => {
        const { icon: Icon } = action;
        return (
          <Button
            key={action.intent}
            size="sm"
            variant={action.danger ? 'danger' : 'secondary'}
            pending={pending}
            {...(action.confirm
              ? { onClick: () => setAsking(action) }
              : { type: 'submit', form, name: 'intent', value: action.intent })}
          >
            {Icon && <Icon aria-hidden />}
            {action.label}
          </Button>
        );
      })}
      <Button size="icon-sm" variant="ghost" aria-label={t('action.clear')} onClick={onClear}>
        <X aria-hidden />
      </Button>
      {asking && question && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsking(null)}
          title={question.title}
          description={question.description}
          confirmLabel={asking.label}
          danger={asking.danger}
          pending={pending}
          submit={{ form, name: 'intent', value: asking.intent }}
        />
      )}
    </section>
  );
}
