import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A portal on this machine, for one test: what it answers can be changed while it runs. */
export interface Portal {
  readonly origin: string;
  /** By path; anything else is 404. */
  readonly answers: Record<string, Answer>;
  /** What was asked, in order. */
  readonly asked: IncomingMessage[];
  readonly close: () => Promise<void>;
}

export async function portal(answers: Record<string, Answer> = {}): Promise<Portal> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end('Not here');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  onTestFinished(close);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers, asked, close };
}

/** A file as a portal gives it. */
export const file =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/csv', ...headers }).end(body);

/** A file with an ETag, and 304 for who has it. */
export const versioned =
  (body: string, etag: string): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(body);
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end('No');

/** One answer after another, the last one for ever. */
export function inTurn(...turns: readonly Answer[]): Answer {
  let turn = 0;
  return (request, response) => turns[Math.min(turn++, turns.length - 1)]!(request, response);
}
