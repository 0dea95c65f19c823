import { createContext, useContext } from 'react';

export const FormPending = createContext(false);

/** Whether the form around this is being sent. */
export function useFormPending(): boolean {
  return useContext(FormPending);
}
