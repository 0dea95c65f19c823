/** Ends when this server is told to stop: event streams close, so that their browsers connect to another one. */
const controller = new AbortController();

export const shutdownSignal = controller.signal;

export function beginShutdown(): void {
  controller.abort();
}
