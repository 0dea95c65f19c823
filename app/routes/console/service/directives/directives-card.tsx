import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DirectiveTaskView } from '#app/domain/directives/directive-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { CompleteTask } from './complete-task.tsx';
import type { DirectivesData } from './load-directives.ts';
import { WriteDirective } from './write-directive.tsx';

type DirectivesCardProps = { ticketId: string; confidential: boolean; data: DirectivesData; today: Day };

/** What leaders ordered on a ticket, and how far it is; on whatever page shows the ticket. */
export function DirectivesCard({ ticketId, confidential, data, today }: DirectivesCardProps) {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  const { directives, colleagues, leads, self } = data;
  if (directives.length === 0 && !colleagues) return null;
  return (
    <Card
      title={t('directives.title')}
      actions={
        colleagues && (
          <WriteDirective
            ticketId={ticketId}
            confidential={confidential}
            colleagues={colleagues}
            today={today}
          />
        )
      }
    >
      {directives.length === 0 && <p className="text-muted text-sm">{t('directives.none')}</p>}
      <ul className="space-y-5">
        {directives.map(({ id, body, authorName, createdAt, tasks }) => (
          <li key={id} className="text-sm">
            <p className="whitespace-pre-wrap font-medium">{body}</p>
            <p className="figures mt-0.5 text-muted text-xs">
              {authorName} · {format.moment(createdAt)}
            </p>
            {tasks.length > 0 && (
              <ul className="mt-2 divide-y divide-line border-line border-t">
                {tasks.map((task) => (
                  <li key={task.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
                    <div className="min-w-0 flex-1 basis-40">
                      <p>{task.body}</p>
                      <TaskState task={task} />
                    </div>
                    {task.doneAt === null && (leads || task.member.id === self) && (
                      <CompleteTask task={task} />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function TaskState({ task: { member, dueOn, doneAt, doneNote, isLate } }: { task: DirectiveTaskView }) {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  return (
    <>
      <p className="text-muted text-xs">
        {member.name} · {t('directives.due', { day: format.day(dueOn) })}{' '}
        {isLate && <Badge tone="danger">{t('directives.late')}</Badge>}
        {doneAt && <Badge tone="positive">{t('directives.done', { at: format.moment(doneAt) })}</Badge>}
      </p>
      {doneNote && <p className="mt-0.5 whitespace-pre-wrap text-muted">{doneNote}</p>}
    </>
  );
}
