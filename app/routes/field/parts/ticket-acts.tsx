import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Sheet } from '#app/components/ui/sheet.tsx';
import type { FieldActName } from '#app/domain/tickets/field/field-act-schema.ts';
import type { FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { ShownTicket } from '../queue/apply-entries.ts';
import { actsOf } from './acts-of.ts';
import { useEnter } from './use-enter.ts';

/** These need nothing but the tap. */
const plain: readonly FieldActName[] = ['depart', 'arrive', 'begin', 'resume'];

/** The next step under the thumb, and the others behind it. */
export function TicketActs({ ticket, work }: { ticket: ShownTicket; work: FieldWork }) {
  const { t } = useTranslation('field');
  const enter = useEnter();
  const [open, setOpen] = useState<FieldActName | 'more' | null>(null);
  const { next, others } = actsOf(ticket, work.me);
  if (!next && others.length === 0) return null;
  const start = (act: FieldActName) => {
    if (!plain.includes(act)) return setOpen(act);
    setOpen(null);
    void enter({ content: { act: act as 'depart', ticketId: ticket.id } });
  };
  return (
    <>
      <div className="fixed inset-x-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-20 border-line border-t bg-surface px-4 py-2.5">
        <div className="mx-auto flex max-w-2xl gap-2">
          {next && (
            <Button variant="primary" size="lg" className="min-w-0 flex-1" onClick={() => start(next)}>
              {t(`act.${next}`)}
            </Button>
          )}
          {others.length > 0 && (
            <Button size="lg" className={next ? '' : 'flex-1'} onClick={() => setOpen('more')}>
              {t('ticket.more')}
            </Button>
          )}
        </div>
      </div>
      <Sheet
        side="bottom"
        open={open !== null}
        onOpenChange={(opened) => !opened && setOpen(null)}
        title={open === null || open === 'more' ? t('ticket.more') : t(`act.${open}`)}
      >
        <div className="mx-auto max-w-2xl">
          {open === 'more' ? (
            <div className="space-y-2">
              {others.map((act) => (
                <Button key={act} size="lg" wide onClick={() => start(act)}>
                  {t(`act.${act}`)}
                </Button>
              ))}
            </div>
          ) : (
            open && <ActForm act={open} ticket={ticket} done={() => setOpen(null)} />
          )}
        </div>
      </Sheet>
    </>
  );
}
