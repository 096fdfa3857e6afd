/** Sends requests, some at a time, and says what became of each. */

import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./arguments.js";

const TIMEOUT_MS = 30_000;
const MAX_ANSWER = 64 * 1024;
const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|blocked port)$/;

/** A request that is ready, and what is expected of the answer. */
export interface Shipment {
  readonly name: string;
  make(): Promise<Request>;
  /** Why an answer of 2xx counts as refused all the same. */
  complaint?(body: string): string | undefined;
}

/** What became of a request. */
export interface Answer {
  readonly name: string;
  /** The status; absent when there was no answer. */
  readonly status?: number;
  /** Why it counts as refused; absent when it was accepted. May be empty. */
  readonly complaint?: string | undefined;
  /** The system's code when no connection could be made. */
  readonly unreachable?: string;
  /** How long the answer took, to its end. */
  readonly milliseconds: number;
}

/** How requests are sent. */
export interface Pace {
  /** How many wait for an answer at a time. */
  readonly concurrency: number;
  /** How many begin in a second at most; no limit when `undefined`. */
  readonly rate: number | undefined;
}

/** Sends each request that is there to be sent, in order, until the signal ends it. Those without an answer are then cut off. */
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
    // What was late is not made up for: that would be a higher rate.
    const start = Math.max(free, performance.now());
    free = start + 1_000 / rate;
    const rest = start - performance.now();
    // A timer takes a millisecond at least.
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

/** Sends one request. */
async function post({ name, make, complaint }: Shipment, signal: AbortSignal): Promise<Answer> {
  const request = await make();
  const abort = new AbortController();
  const stop = () => abort.abort(new DOMException("", "AbortError"));
  signal.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(() => abort.abort(new DOMException("", "TimeoutError")), TIMEOUT_MS);
  const start = performance.now();
  let status: number | undefined;
  try {
    // A platform follows no redirection either.
    const response = await fetch(request, { redirect: "manual", signal: abort.signal });
    status = response.status;
    const body = await beginningOf(response);
    const milliseconds = performance.now() - start;
    return { name, status, complaint: response.ok ? complaint?.(body) : reasonIn(body), milliseconds };
  } catch (error) {
    const milliseconds = performance.now() - start;
    // Never its message, which may quote the URL, and a token in it. Safe: what fetch throws is an error.
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

/** The system's code. For a port that no browser connects to, `fetch` has a message alone. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error && cause.message === "bad port" ? "blocked port" : codeOf(cause);
}

function whyOf(code: string): string {
  if (code === "AbortError") return "before the end";
  return code === "TimeoutError" ? `within ${TIMEOUT_MS / 1000} s` : `(${code})`;
}

/** As much of an answer's body as can matter: a server may send without end. */
async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop lets go of the rest.
    if (text.length > MAX_ANSWER) break;
  }
  return text;
}

/** Returns the error code of a response of this library. Any other response may hold a secret or a page. */
function reasonIn(body: string): string {
  return /^\{"error":"(ERR_[A-Z_0-9]{1,40})"\}$/.exec(body)?.[1] ?? "";
}
