/** Sends requests concurrently, and reports the result of each. */

import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./arguments.js";

const TIMEOUT_MS = 30_000;
const MAX_ANSWER = 64 * 1024;
const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|blocked port)$/;

/** A request to send, and how to check its response. */
export interface Shipment {
  readonly name: string;
  make(): Promise<Request>;
  /** Returns why a 2xx response counts as rejected; `undefined` when it is accepted. */
  complaint?(body: string): string | undefined;
}

/** The result of a request. */
export interface Answer {
  readonly name: string;
  /** The status; absent when there was no response. */
  readonly status?: number;
  /** Why it counts as rejected; absent when it was accepted. May be empty. */
  readonly complaint?: string | undefined;
  /** The system's code when no connection could be made. */
  readonly unreachable?: string;
  /** The milliseconds until the end of the response. */
  readonly milliseconds: number;
}

/** The limits of a run. */
export interface Pace {
  /** The maximum number of concurrent requests. */
  readonly concurrency: number;
  /** The maximum number of requests per second; no limit when `undefined`. */
  readonly rate: number | undefined;
}

/** Sends the requests in order, until the signal aborts. Pending requests are then aborted. */
export async function postAll(
  shipments: Iterator<Shipment>,
  { concurrency, rate }: Pace,
  signal: AbortSignal,
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  setMaxListeners(0, signal);
  let free = performance.now();
  const wait = async () => {
    if (rate === undefined) return;
    // Late requests are not made up for, because that would exceed the rate.
    const start = Math.max(free, performance.now());
    free = start + 1_000 / rate;
    const rest = start - performance.now();
    // Timers take at least a millisecond.
    if (rest >= 1) await sleep(rest, undefined, { signal }).catch(() => undefined);
  };
  const work = async () => {
    while (!signal.aborted) {
      await wait();
      const next = signal.aborted ? undefined : shipments.next();
      if (!next || next.done) return;
      onAnswer(await post(next.value, signal));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

async function post({ name, make, complaint }: Shipment, signal: AbortSignal): Promise<Answer> {
  const request = await make();
  const abort = new AbortController();
  const stop = () => abort.abort(new DOMException("", "AbortError"));
  signal.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(() => abort.abort(new DOMException("", "TimeoutError")), TIMEOUT_MS);
  const start = performance.now();
  let status: number | undefined;
  try {
    // Platforms do not follow redirects either.
    const response = await fetch(request, { redirect: "manual", signal: abort.signal });
    status = response.status;
    const body = await beginningOf(response);
    const milliseconds = performance.now() - start;
    return { name, status, complaint: response.ok ? complaint?.(body) : reasonIn(body), milliseconds };
  } catch (error) {
    const milliseconds = performance.now() - start;
    // Never the error's message, which may contain the URL and its token. Safe: fetch throws errors.
    const { cause = error } = error as { readonly cause?: unknown };
    const code = abort.signal.aborted ? abort.signal.reason.name : reasonOf(cause);
    if (status !== undefined) return { name, status, complaint: `no end ${whyOf(code)}`, milliseconds };
    const failed = { name, complaint: `no answer ${whyOf(code)}`, milliseconds };
    return UNREACHABLE.test(code) ? { ...failed, unreachable: code } : failed;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** Returns the system's code. When `fetch` blocks a port, the error has a message only. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error && cause.message === "bad port" ? "blocked port" : codeOf(cause);
}

function whyOf(code: string): string {
  if (code === "AbortError") return "before the end";
  return code === "TimeoutError" ? `within ${TIMEOUT_MS / 1000} s` : `(${code})`;
}

/** Returns the beginning of a response's body, because a server may send without end. */
async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop cancels the rest.
    if (text.length > MAX_ANSWER) break;
  }
  return text;
}

/** Returns the error code in a response of this library. Other responses may contain a secret or a page. */
function reasonIn(body: string): string {
  return /^\{"error":"(ERR_[A-Z_0-9]{1,40})"\}$/.exec(body)?.[1] ?? "";
}
