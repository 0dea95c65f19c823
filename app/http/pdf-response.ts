/** A PDF that is sent while it is drawn. `fileName` may be in any script; `shown` opens it in the browser instead of saving it. */
export function pdfResponse(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  fileName: string,
  { shown = false }: { shown?: boolean } = {},
): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="statement.pdf"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
