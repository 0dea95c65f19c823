/** A small file that was made whole. `shown` opens it in the browser instead of saving it; its name is of plain characters. */
export function fileResponse(
  file: { fileName: string; contentType: string; body: Buffer },
  { shown = false }: { shown?: boolean } = {},
): Response {
  return new Response(new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${file.fileName}"`,
      'Content-Length': String(file.body.length),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
