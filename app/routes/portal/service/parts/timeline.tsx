import { cn } from '#app/components/cn.ts';
import { useEventWord } from '#app/components/tickets/use-event-word.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnTicket } from '#app/domain/tickets/own/get-own-ticket.ts';

/** What has happened, the latest first: when, what, and who it was. */
export function Timeline({ ticket }: { ticket: OwnTicket }) {
  const wordOf = useEventWord(ticket.confidential);
  const format = useFormat();
  return (
    <ol className="space-y-4 border-line border-l pl-4">
      {[...ticket.events].reverse().map(({ version, event, actorKind, actorName, note, at }, index) => (
        <li key={version} className="relative">
          <span
            aria-hidden
            className={cn(
              '-left-[1.3125rem] absolute top-1.5 size-2.5 rounded-full ring-4 ring-surface',
              index === 0 ? 'bg-brand' : 'bg-line-strong',
            )}
          />
          <p className={cn('text-sm', index === 0 && 'font-medium')}>{wordOf(event)}</p>
          <p className="text-faint text-xs">
            <time dateTime={new Date(at).toISOString()}>{format.moment(at)}</time>
            {actorKind !== 'system' && actorName && ` · ${actorName}`}
          </p>
          {note && <p className="mt-1 whitespace-pre-line break-words text-muted text-sm">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
