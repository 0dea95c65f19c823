import type { ReactNode } from 'react';
import { Button } from '#app/components/ui/button.tsx';

type KeptFormProps = {
  /** What its button says. */
  keep: string;
  onKeep: () => void;
  children: ReactNode;
};

/** A form that is kept on the phone and sent when there is a network: no page is asked for. */
export function KeptForm({ keep, onKeep, children }: KeptFormProps) {
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      {children}
      <Button type="submit" variant="primary" size="lg" wide>
        {keep}
      </Button>
    </form>
  );
}
