import { Link } from '@remix-run/react';
import { CalendarClock, Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Sheet } from '#app/components/ui/sheet.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { localDay } from '#app/kernel/dates.ts';
import { useField } from '../device/use-field-device.ts';
import { DirectiveForm } from '../forms/directive-form.tsx';
import { applyToDirectives, type ShownDirective } from '../queue/apply-to-directives.ts';

/** What leaders gave the worker to do: all of it, or what concerns the ticket whose page it stands on. */
export function DirectiveList({ work, ticketId }: { work: FieldWork; ticketId?: string }) {
  const { t } = useTranslation('field');
  const { state } = useField();
  const [asked, setAsked] = useState<ShownDirective | null>(null);
  const shown = applyToDirectives(work.directives, state.entries).filter(
    (directive) => ticketId === undefined || directive.ticketId === ticketId,
  );
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('directives.title')} className="space-y-3">
      <h2 className="font-medium text-muted text-sm">{t('directives.title')}</h2>
      <ul className="space-y-3">
        {shown.map((directive) => (
          <DirectiveRow
            key={directive.id}
            directive={directive}
            leadsTo={
              ticketId === undefined && work.tickets.some(({ id }) => id === directive.ticketId)
                ? directive.ticketId
                : null
            }
            onDone={() => setAsked(directive)}
          />
        ))}
      </ul>
      <Sheet
        side="bottom"
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t('act.directive')}
      >
        <div className="mx-auto max-w-2xl">
          {asked && <DirectiveForm directive={asked} done={() => setAsked(null)} />}
        </div>
      </Sheet>
    </section>
  );
}

type DirectiveRowProps = {
  directive: ShownDirective;
  /** The ticket to go to, where it is in the worker's hands and not the page already. */
  leadsTo: string | null;
  onDone: () => void;
};

function DirectiveRow({ directive: one, leadsTo, onDone }: DirectiveRowProps) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const timeZone = useRootData()?.timeZone ?? 'UTC';
  const today = localDay(new Date(), timeZone);
  const isLate = one.doneAt === null && one.dueOn < today;
  const number = t('unsent.ticket', { number: one.number });
  return (
    <li
      className={cn(
        'rounded-lg border bg-surface px-4 py-3 shadow-xs',
        isLate ? 'border-danger' : 'border-line',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <span className="min-w-0 flex-1">
          {one.authorName}
          {' · '}
          {leadsTo ? (
            <Link to={`#/tickets/${leadsTo}`} discover="none" className="text-brand-text underline">
              {number}
            </Link>
          ) : (
            number
          )}
        </span>
        {one.unsent && (
          <Badge tone={one.refused ? 'danger' : 'warning'}>
            {t(one.refused ? 'tasks.refused' : 'tasks.unsent')}
          </Badge>
        )}
      </p>
      <h3 className="mt-1.5 whitespace-pre-wrap font-semibold leading-snug">{one.body}</h3>
      {one.directive && one.directive !== one.body && (
        <p className="mt-1 whitespace-pre-wrap text-muted text-sm">{one.directive}</p>
      )}
      <p className={cn('mt-1.5 flex items-start gap-1.5 text-sm', isLate ? 'text-danger' : 'text-muted')}>
        {one.doneAt ? (
          <Check aria-hidden className="mt-0.5 size-4 shrink-0" />
        ) : (
          <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0" />
        )}
        {one.doneAt
          ? t('directives.done', { when: format.shortMoment(one.doneAt, new Date()) })
          : t(isLate ? 'directives.late' : 'directives.due', { day: format.shortDay(one.dueOn, today) })}
      </p>
      {!one.unsent && (
        <Button
          wide
          className="mt-3"
          aria-label={`${t('directives.complete')}: ${one.body}`}
          onClick={onDone}
        >
          <Check aria-hidden />
          {t('directives.complete')}
        </Button>
      )}
    </li>
  );
}
