import { SendHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useField } from '../device/use-field-device.ts';
import { heldSubjects } from '../queue/send-queue.ts';
import { subjectOf } from '../queue/subject-of.ts';
import { UnsentEntry } from './unsent-entry.tsx';

/** Everything that the company does not know yet, in the order in which it was entered. */
export function UnsentPage() {
  const { t } = useTranslation('field');
  const { state, device } = useField();
  const { entries } = state;
  const held = heldSubjects(entries);
  return (
    <div className="space-y-4">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h1 className="font-semibold text-lg">{t('unsent.title')}</h1>
        {entries.some(({ refusal }) => !refusal) && (
          <Button pending={state.sending} onClick={() => void device?.meet()}>
            {t('unsent.now')}
          </Button>
        )}
      </div>
      {entries.length === 0 && (
        <EmptyState icon={SendHorizontal} title={t('unsent.empty')} text={t('unsent.emptyText')} />
      )}
      <ol className="space-y-3">
        {entries.map((entry) => (
          <UnsentEntry key={entry.seq} entry={entry} held={held.has(subjectOf(entry))} />
        ))}
      </ol>
    </div>
  );
}
