import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { MoveView } from '#app/domain/properties/moves/list-moves.ts';
import type { TenureView } from '#app/domain/properties/read-tenures.ts';
import type { Day } from '#app/kernel/dates.ts';
import { AddPerson } from './add-person.tsx';
import { PropertyMoves } from './property-moves.tsx';
import { TenureRow } from './tenure-row.tsx';

type PropertyPeopleProps = {
  property: { id: string; code: string };
  tenures: readonly TenureView[];
  moves: readonly MoveView[];
  today: Day;
  currency: string;
  canAdd: boolean;
  canEnd: boolean;
};

/** Who holds a property now and from a coming day on, and who did before. */
export function PropertyPeople(props: PropertyPeopleProps) {
  const { property, tenures, moves, today, currency, canAdd, canEnd } = props;
  const { t } = useTranslation('people');
  const present = tenures.filter(({ state }) => state !== 'past');
  const past = tenures.filter(({ state }) => state === 'past');
  const paid = present.some(({ isPayer, state }) => isPayer && state === 'current');
  return (
    <Card
      title={t('tenures.title')}
      actions={
        canAdd && (
          <AddPerson
            // A person who has been added closes the dialog.
            key={tenures.length}
            code={property.code}
            today={today}
            hasOwner={present.some(({ kind }) => kind === 'owner')}
          />
        )
      }
    >
      {present.length === 0 ? (
        <p className="text-muted text-sm">{t('tenures.none')}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {present.map((tenure) => (
            <TenureRow key={tenure.id} tenure={tenure} today={today} canEnd={canEnd} />
          ))}
        </ul>
      )}
      {!paid && (
        <div className="mt-4">
          <Notice tone="warning">{t('tenures.noPayer')}</Notice>
        </div>
      )}
      {past.length > 0 && (
        <details className="group mt-4 border-line border-t pt-3">
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-sm text-muted text-sm md:min-h-7 [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
            {t('tenures.showPast', { count: past.length })}
          </summary>
          <ul className="mt-1 divide-y divide-line">
            {past.map((tenure) => (
              <TenureRow key={tenure.id} tenure={tenure} today={today} canEnd={false} />
            ))}
          </ul>
        </details>
      )}
      <PropertyMoves moves={moves} canUndo={canEnd} currency={currency} />
    </Card>
  );
}
