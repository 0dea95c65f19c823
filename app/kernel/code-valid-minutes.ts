/** How long a sign-in code is good. */
export const codeValidMinutes = 10;
