import { useTranslation } from 'react-i18next';
import type { Column } from '#app/components/table/column.ts';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ListedTask } from '#app/domain/directives/listed-tasks.ts';
import { pathOfTicket } from '#app/domain/directives/path-of-ticket.ts';

export function useTaskColumns(): Column<ListedTask>[] {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  return [
    {
      id: 'task',
      header: t('directives.columns.task'),
      cell: ({ body, directive, doneNote }) => (
        <>
          {body}
          {directive && <span className="block font-normal text-muted">{directive}</span>}
          {doneNote && <span className="block font-normal text-muted">{doneNote}</span>}
        </>
      ),
    },
    {
      id: 'member',
      header: t('directives.columns.member'),
      cell: ({ member }) => member.name,
      card: 'subtitle',
    },
    {
      id: 'due',
      header: t('directives.columns.due'),
      cell: ({ dueOn }) => <span className="figures whitespace-nowrap">{format.day(dueOn)}</span>,
    },
    {
      id: 'state',
      header: t('directives.columns.state'),
      cell: ({ doneAt, isLate }) =>
        doneAt ? (
          <Status tone="positive">{t('directives.states.done')}</Status>
        ) : isLate ? (
          <Status tone="danger">{t('directives.states.late')}</Status>
        ) : (
          <Status tone="info">{t('directives.states.open')}</Status>
        ),
      card: 'aside',
    },
    {
      id: 'ticket',
      header: t('directives.columns.ticket'),
      cell: ({ ticket, number }) =>
        ticket ? (
          <TextLink to={pathOfTicket(ticket)}>
            <span className="figures">#{String(number)}</span> {ticket.title}
          </TextLink>
        ) : (
          <span className="figures">{t('directives.ticketNumber', { number: String(number) })}</span>
        ),
    },
    { id: 'from', header: t('directives.columns.from'), cell: ({ authorName }) => authorName, from: 'lg' },
  ];
}
