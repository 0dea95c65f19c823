import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export const directiveTaskShown = {
  membership: { select: { id: true, name: true } },
  directive: {
    select: {
      id: true,
      body: true,
      createdBy: true,
      author: { select: { name: true } },
      ticket: { select: { id: true, number: true, title: true, confidential: true } },
    },
  },
} as const satisfies Prisma.DirectiveTaskInclude;

/** What somebody has to do for a directive (批示). */
export type DirectiveTaskView = {
  id: string;
  body: string;
  member: { id: string; name: string };
  dueOn: Day;
  isLate: boolean;
  doneAt: Date | null;
  doneNote: string | null;
};

export type DirectiveView = {
  id: string;
  body: string;
  authorName: string;
  createdAt: Date;
  tasks: DirectiveTaskView[];
};

export function taskView(
  task: {
    id: string;
    body: string;
    dueOn: Date;
    doneAt: Date | null;
    doneNote: string | null;
    membership: { id: string; name: string };
  },
  today: Day,
): DirectiveTaskView {
  const dueOn = dayOf(task.dueOn);
  return {
    id: task.id,
    body: task.body,
    member: task.membership,
    dueOn,
    isLate: task.doneAt === null && dueOn < today,
    doneAt: task.doneAt,
    doneNote: task.doneNote,
  };
}
