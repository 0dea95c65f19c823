import type { FieldActName } from '#app/domain/tickets/field/field-act-schema.ts';
import type { ShownTicket } from '../queue/apply-entries.ts';
import { ExpectForm } from './expect-form.tsx';
import { FinishForm } from './finish-form.tsx';
import { MaterialsForm } from './materials-form.tsx';
import { NoteForm } from './note-form.tsx';
import { QuotationForm } from './quotation-form.tsx';
import { WaitForm } from './wait-form.tsx';

export type ActFormProps = { ticket: ShownTicket; done: () => void };

/** What a step asks for. */
export function ActForm({ act, ...props }: ActFormProps & { act: FieldActName }) {
  switch (act) {
    case 'acknowledge':
    case 'postpone':
      return <ExpectForm act={act} {...props} />;
    case 'note':
    case 'hand_back':
      return <NoteForm act={act} {...props} />;
    case 'wait':
      return <WaitForm {...props} />;
    case 'finish':
      return <FinishForm {...props} />;
    case 'materials':
      return <MaterialsForm {...props} />;
    case 'quotation':
      return <QuotationForm {...props} />;
    default:
      return null;
  }
}
