import type { FieldDirective } from '#app/domain/tickets/field/field-work.ts';
import type { FieldEntry } from './field-entry.ts';
import { subjectOf } from './subject-of.ts';

/** What a directive asked for, as it will be once everything is sent. */
export type ShownDirective = FieldDirective & { unsent: boolean; refused: boolean };

/** What is to be done for directives, with what was entered since the server told it; what it knows to be done is over. */
export function applyToDirectives(
  directives: readonly FieldDirective[],
  entries: readonly FieldEntry[],
): ShownDirective[] {
  return directives
    .map((directive) => {
      const entry = entries.find((one) => subjectOf(one) === directive.id);
      const refused = Boolean(entry?.refusal);
      return {
        ...(entry && !refused ? directiveAfter(directive, entry) : directive),
        unsent: Boolean(entry),
        refused,
      };
    })
    .filter(({ doneAt, unsent }) => doneAt === null || unsent);
}

export function directiveAfter(directive: FieldDirective, entry: FieldEntry): FieldDirective {
  return subjectOf(entry) === directive.id ? { ...directive, doneAt: entry.content.doneAt } : directive;
}
