import { Form } from '@remix-run/react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { SlotsOfDepartment } from '#app/domain/tickets/slots/list-slots.ts';
import { useWeekdays } from './use-weekdays.ts';

/** The week of a crew. */
export function SlotWeek({ department }: { department: SlotsOfDepartment }) {
  const { t } = useTranslation('outages');
  const csrf = useRootData()?.csrf;
  const weekdays = useWeekdays();
  return (
    <Card title={department.name}>
      <ul className="grid gap-3 sm:grid-cols-4 lg:grid-cols-7">
        {weekdays.map(({ weekday, name }) => (
          <li key={weekday} className="space-y-2">
            <p className="font-medium text-muted text-sm">{name}</p>
            {department.slots
              .filter((slot) => slot.weekday === weekday)
              .map(({ id, startsAt, endsAt, capacity }) => (
                <Form
                  key={id}
                  method="post"
                  preventScrollReset
                  className="flex items-center gap-1 rounded-md border border-line bg-sunken py-1 pr-1 pl-2.5 text-sm lg:pl-2"
                >
                  {csrf && <input type="hidden" name="csrf" value={csrf} />}
                  <span className="min-w-0 flex-1">
                    <span className="figures block whitespace-nowrap">
                      {startsAt}–{endsAt}
                    </span>
                    <span className="block text-muted text-xs">
                      {t('slots.capacityCount', { count: capacity })}
                    </span>
                  </span>
                  <Button
                    type="submit"
                    name="remove"
                    value={id}
                    variant="ghost"
                    size="icon-sm"
                    className="lg:size-6"
                    aria-label={t('slots.removeOf', { day: name, hours: `${startsAt}–${endsAt}` })}
                  >
                    <X aria-hidden />
                  </Button>
                </Form>
              ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
