import type { ServerResponse } from 'node:http';

/**
 * What goes wrong at the next calls of a method ("chat.postMessage", "upload", "response_url"), of all of a group ("chat"), or of any ("*"). With `done` the thing is done before the answer goes wrong.
 * `slow` is in milliseconds: the thing is done and answered, but late.
 */
export type Fault = {
  readonly on: string;
  readonly answers:
    | 'hang up'
    | 'nothing'
    | 'html'
    | { readonly status: number }
    | { readonly error: string }
    | { readonly retryAfter: number }
    | { readonly slow: number };
  readonly done?: boolean;
  readonly times?: number;
  /** From now on, every so many-th call. */
  readonly every?: number;
};
export type Faults = { add(fault: Fault): { mend(): void }; take(method: string): Fault | undefined };

export function newFaults(): Faults {
  const waiting: { fault: Fault; left: number; calls: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, left: fault.every ? Number.POSITIVE_INFINITY : (fault.times ?? 1), calls: 0 };
      waiting.push(entry);
      return {
        mend: () => {
          entry.left = 0;
        },
      };
    },
    take(method) {
      const entry = waiting.find(
        one => one.left > 0 && concerns(one.fault.on, method) && ++one.calls % (one.fault.every ?? 1) === 0,
      );
      if (!entry) return undefined;
      entry.left -= 1;
      return entry.fault;
    },
  };
}

const concerns = (on: string, method: string): boolean => on === '*' || on === method || method.startsWith(`${on}.`);

/** Answers as the fault says, whatever the call was. */
export function answerWrongly(answers: Fault['answers'], response: ServerResponse): void {
  if (answers === 'hang up') {
    response.socket?.destroy();
    return;
  }
  if (answers === 'nothing') {
    response.writeHead(200, { 'content-type': 'application/json' }).end();
    return;
  }
  if (answers === 'html') {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!DOCTYPE html><title>Slack</title><p>We will be back soon.');
    return;
  }
  if ('status' in answers) {
    response.writeHead(answers.status, { 'content-type': 'text/html' }).end('<title>Error</title>');
    return;
  }
  if ('retryAfter' in answers) {
    response
      .writeHead(429, { 'content-type': 'application/json', 'retry-after': String(answers.retryAfter) })
      .end('{"ok":false,"error":"ratelimited"}');
    return;
  }
  if ('error' in answers) {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: false, error: answers.error }));
  }
}
