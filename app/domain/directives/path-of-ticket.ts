/** Where in the console a ticket is read: what was told in confidence has a page of its own. */
export function pathOfTicket({ id, confidential }: { id: string; confidential: boolean }): string {
  return `/console/service/${confidential ? 'complaints' : 'tickets'}/${id}`;
}
