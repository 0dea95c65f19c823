import { Link } from '@remix-run/react';
import { CircleAlert, CircleCheck, Info, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import type { ClosingChecklist } from '#app/domain/ledger/closing/read-closing-checklist.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { ConfirmAction } from '../../confirm-action.tsx';

type ClosingCardProps = {
  open: Day[];
  chosen: Day | null;
  checklist: ClosingChecklist | null;
  canClose: boolean;
};

/** The first and the last so many; those between are closed with a later one. */
const monthsOffered = 6;

/** The next month that can be closed, and what stands before it. */
export function ClosingCard({ open, chosen, checklist, canClose }: ClosingCardProps) {
  const { t, i18n } = useTranslation('ledger');
  const format = useFormat();
  useLiveReload(checklist?.blocking.check === 'running');
  if (!chosen || !checklist) {
    return (
      <Card title={t('closing.next')}>
        <EmptyState icon={Lock} title={t('closing.nothing')} text={t('closing.nothingText')} />
      </Card>
    );
  }
  const month = (day: Day) =>
    formatPeriod({ start: `${day.slice(0, 7)}-01`, end: addDays(day, 1) }, i18n.language);
  const { blocking, ...reminders } = checklist;
  const ready = blocking.runsUnderWay === 0 && blocking.check === 'passed';
  return (
    <Card title={t('closing.next')} description={t('closing.nextText')}>
      <nav aria-label={t('closing.month')} className="mb-4 flex flex-wrap gap-2">
        {open
          .filter((_, index) => index < monthsOffered || index >= open.length - monthsOffered)
          .map((day) => (
            <Link
              key={day}
              to={`?through=${day}`}
              aria-current={day === chosen ? 'true' : undefined}
              className={buttonStyle({ size: 'sm', variant: day === chosen ? 'primary' : 'secondary' })}
            >
              {month(day)}
            </Link>
          ))}
      </nav>
      <ul className="divide-y divide-line text-sm">
        <Line
          state={blocking.check === 'passed' ? 'fine' : 'blocking'}
          text={t(`closing.check.${blocking.check}`)}
          link={{ to: '/console/money/books', label: t('closing.toCheck') }}
        />
        <Line
          state={blocking.runsUnderWay === 0 ? 'fine' : 'blocking'}
          text={t('closing.runsUnderWay', { count: blocking.runsUnderWay })}
          link={{ to: '/console/money/runs', label: t('closing.look') }}
        />
        {(['draftRuns', 'failedRuns', 'parkedPayments', 'heldReadings', 'pendingApprovals'] as const).map(
          (name) => (
            <Line
              key={name}
              state={reminders[name] === 0 ? 'fine' : 'reminder'}
              text={t(`closing.${name}`, { count: reminders[name] })}
              link={{ to: places[name], label: t('closing.look') }}
            />
          ),
        )}
      </ul>
      {canClose && (
        <div className="mt-5">
          <ConfirmAction
            intent="close"
            title={t('closing.confirm', { month: month(chosen) })}
            description={t('closing.confirmText', { day: format.day(chosen) })}
            confirmLabel={t('closing.close')}
            trigger={
              <Button variant="primary" disabled={!ready}>
                <Lock aria-hidden />
                {t('closing.closeMonth', { month: month(chosen) })}
              </Button>
            }
          >
            <input type="hidden" name="through" value={chosen} />
          </ConfirmAction>
        </div>
      )}
    </Card>
  );
}

const places = {
  draftRuns: '/console/money/runs',
  failedRuns: '/console/money/runs',
  parkedPayments: '/console/money/payments?status=parked',
  heldReadings: '/console/money/meters',
  pendingApprovals: '/console/approvals',
};

type LineProps = {
  state: 'fine' | 'reminder' | 'blocking';
  text: string;
  link: { to: string; label: string };
};

function Line({ state, text, link }: LineProps) {
  const { t } = useTranslation('ledger');
  const Icon = { fine: CircleCheck, reminder: Info, blocking: CircleAlert }[state];
  const colour = { fine: 'text-positive', reminder: 'text-warning', blocking: 'text-danger' }[state];
  return (
    <li className="flex items-start gap-2.5 py-2.5">
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', colour)} />
      <span className="min-w-0 flex-1">
        {text}
        {state !== 'fine' && <span className="block text-muted text-xs">{t(`closing.states.${state}`)}</span>}
      </span>
      {state !== 'fine' && <TextLink to={link.to}>{link.label}</TextLink>}
    </li>
  );
}
