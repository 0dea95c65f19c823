import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { PoolTicket } from '#app/domain/tickets/field/field-work.ts';

/** When something has to be done by, or when the worker said they would be there, or when the owner wished it. */
export function DueLine({ ticket }: { ticket: PoolTicket & { expectedAt?: string | null } }) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const { dueAt, expectedAt, wishedFrom, wishedTo } = ticket;
  const now = new Date();
  const overdue = dueAt !== null && new Date(dueAt) < now;
  const lines = [
    ...(expectedAt ? [t('tasks.expected', { when: format.shortMoment(expectedAt, now) })] : []),
    ...(wishedFrom && wishedTo && !expectedAt
      ? [
          t('tasks.wished', {
            from: format.shortMoment(wishedFrom, now),
            to: format.shortMoment(wishedTo, wishedFrom),
          }),
        ]
      : []),
    ...(dueAt ? [t(overdue ? 'tasks.overdue' : 'tasks.due', { when: format.relative(dueAt, now) })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <span className={cn('mt-1 flex items-start gap-1.5 text-sm', overdue ? 'text-danger' : 'text-muted')}>
      <Clock aria-hidden className="mt-0.5 size-4 shrink-0" />
      {lines.join(' · ')}
    </span>
  );
}
