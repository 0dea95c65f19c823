import type { ErrorResponse } from 'resend';

type Name = ErrorResponse['name'];

/** An error in Resend's own form. */
export class ResendApiError extends Error {
  constructor(
    readonly statusCode: number,
    readonly errorName: Name,
    message: string,
  ) {
    super(message);
  }
}
