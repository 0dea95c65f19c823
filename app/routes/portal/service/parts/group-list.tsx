import { Link } from '@remix-run/react';
import {
  ChevronDown,
  ChevronRight,
  CircleHelp,
  Lightbulb,
  type LucideIcon,
  MessageSquareWarning,
  Wrench,
} from 'lucide-react';
import type { ReportGroup } from '#app/domain/tickets/report/report-choices.ts';

const icons: Record<string, LucideIcon> = {
  repair: Wrench,
  appointment: Wrench,
  complaint: MessageSquareWarning,
  suggestion: Lightbulb,
  inquiry: CircleHelp,
};

/** What can be reported, in two levels: the group opens, the matter in it leads to its form. */
export function GroupList({ groups }: { groups: ReportGroup[] }) {
  return (
    <ul className="divide-y divide-line border-line border-t">
      {groups.map(({ id, name, kind, categories }) => {
        const Icon = icons[kind] ?? Wrench;
        return (
          <li key={id}>
            <details className="group">
              <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 px-4 hover:bg-hover sm:px-5 [&::-webkit-details-marker]:hidden">
                <Icon aria-hidden className="size-5 text-brand-text" />
                <span className="min-w-0 flex-1 font-medium">{name}</span>
                <ChevronDown
                  aria-hidden
                  className="size-4.5 text-muted transition-transform group-open:rotate-180"
                />
              </summary>
              <ul className="pb-2">
                {categories.map((category) => (
                  <li key={category.id}>
                    <Link
                      to={`/service/new/${category.id}`}
                      prefetch="intent"
                      className="flex min-h-12 items-center gap-3 py-2 pr-4 pl-12 hover:bg-hover sm:pr-5 sm:pl-13"
                    >
                      <span className="min-w-0 flex-1">{category.name}</span>
                      <ChevronRight aria-hidden className="size-4.5 text-muted" />
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
