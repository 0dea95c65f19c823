import { CalendarOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Roster, RosterShift } from '#app/domain/staff/roster/list-roster.ts';
import { ConfirmAction } from '../confirm-action.tsx';

type RosterWeekProps = { roster: Roster; today: string; canRemove: boolean };

/** A week of duty: a row per person, a column per day; on a phone a list per day. */
export function RosterWeek({ roster, today, canRemove }: RosterWeekProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { days, people, shifts } = roster;
  if (people.length === 0)
    return <EmptyState icon={CalendarOff} title={t('roster.nobody')} text={t('roster.nobodyText')} />;
  const of = (membershipId: string, day: string) =>
    shifts.filter((shift) => shift.membershipId === membershipId && shift.day === day);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  return (
    <>
      <div className="hidden overflow-x-auto rounded-lg border border-line bg-surface shadow-xs md:block">
        <table className="w-full min-w-[56rem] border-collapse text-sm">
          <thead>
            <tr className="border-line border-b text-left">
              <th scope="col" className="w-44 px-4 py-2.5 font-medium text-muted">
                {t('name')}
              </th>
              {days.map((day, index) => (
                <th
                  key={day}
                  scope="col"
                  aria-current={day === today ? 'date' : undefined}
                  className={cn('px-2 py-2.5 font-medium', day === today ? 'text-brand-text' : 'text-muted')}
                >
                  <span className="block">{t(`weekdays.${index + 1}` as 'weekdays.1')}</span>
                  <span className="figures block font-normal text-xs">{format.shortDay(day, today)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {people.map(({ id, name, jobTitle }) => (
              <tr key={id}>
                <th scope="row" className="px-4 py-2.5 text-left align-top font-medium">
                  {name}
                  {jobTitle && <span className="block font-normal text-muted text-xs">{jobTitle}</span>}
                </th>
                {days.map((day) => (
                  <td key={day} className={cn('px-1.5 py-2 align-top', day === today && 'bg-brand-soft/40')}>
                    <div className="space-y-1">
                      {of(id, day).map((shift) => (
                        <Shift key={shift.id} shift={shift} name={name} canRemove={canRemove} />
                      ))}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ol className="space-y-3 md:hidden">
        {days.map((day, index) => {
          const onDay = shifts.filter((shift) => shift.day === day);
          return (
            <li key={day} className="rounded-lg border border-line bg-surface px-4 py-3 shadow-xs">
              <h2 className={cn('font-medium text-sm', day === today && 'text-brand-text')}>
                {t(`weekdays.${index + 1}` as 'weekdays.1')} · {format.shortDay(day, today)}
              </h2>
              {onDay.length === 0 && <p className="mt-1 text-muted text-sm">{t('roster.none')}</p>}
              <ul className="mt-1 space-y-1">
                {onDay.map((shift) => (
                  <li key={shift.id} className="flex items-center gap-3">
                    <span className="min-w-0 flex-1 truncate">{nameOf(shift.membershipId)}</span>
                    <Shift shift={shift} name={nameOf(shift.membershipId)} canRemove={canRemove} />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Shift({ shift, name, canRemove }: { shift: RosterShift; name: string; canRemove: boolean }) {
  const { t } = useTranslation('staff');
  const hours = `${shift.from}–${shift.until}`;
  return (
    <div
      title={shift.note ?? undefined}
      className="flex items-center justify-between gap-1 rounded-md bg-brand-soft px-2 py-1 text-brand-text"
    >
      <span className="figures whitespace-nowrap text-xs">{hours}</span>
      {canRemove && (
        <ConfirmAction
          trigger={
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`${t('roster.remove')}: ${name} ${hours}`}
              className="-my-1 size-6"
            >
              <X aria-hidden />
            </Button>
          }
          intent="remove"
          title={t('roster.removeQuestion', { name, hours })}
          confirmLabel={t('roster.remove')}
          danger
        >
          <input type="hidden" name="id" value={shift.id} />
        </ConfirmAction>
      )}
    </div>
  );
}
