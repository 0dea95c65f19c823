import type { FieldEntry } from './field-entry.ts';

/** What an entry is about: a ticket, or what a directive asked for. What was entered about the same thing afterwards rests on it. */
export function subjectOf({ content }: Pick<FieldEntry, 'content'>): string {
  return content.act === 'directive' ? content.taskId : content.ticketId;
}
