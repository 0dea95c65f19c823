import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { type Act, actSchemas } from './act-schemas.ts';

type Plain = Extract<Act, 'depart' | 'arrive' | 'begin' | 'resume'>;

/** A step of which nothing more has to be said. */
export function PlainAct({ act, label }: { act: Plain; label: string }) {
  return (
    <Form id={act} schema={actSchemas[act]}>
      {() => (
        <>
          <input type="hidden" name="act" value={act} />
          <SubmitButton size="lg" wide>
            {label}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
