/** Prints the results of the requests of `chat-webhooks send`. */

import { createHistogram } from "node:perf_hooks";
import type { Answer } from "./post.js";
import { clip, cut, type Painter, painterFor } from "./terminal.js";

const GAP = "  ";
const BAR_MS = 100;
const MAX_BAR = 40;
const MIN_NAME = 20;
// The width of a status and the longest error code.
const OUTCOME = 27;
// More rejected requests of a load would not be read.
const MAX_REFUSED = 10;

/** The size and the names of a run, known before the first request. */
export interface Plan {
  readonly total: number;
  readonly names: readonly string[];
  /** Whether the requests repeat. They are then counted, and only the first rejected ones are printed. */
  readonly isLoad: boolean;
}

/** The results so far. */
export interface Report {
  readonly sent: number;
  readonly accepted: number;
  /** Counts a result, and prints its line if it has one. */
  add(answer: Answer): void;
  /** Prints the counts and the latencies. */
  end(): void;
}

/** Creates a report that prints to the standard output. A progress bar goes to the standard error if that is a terminal. */
export function createReport({ total, names, isLoad }: Plan): Report {
  const { stdout, stderr } = process;
  const painter = painterFor(stdout);
  const bar = isLoad && stderr.isTTY ? createBar(total, painterFor(stderr)) : undefined;
  const longest = Math.max(...names.map((name) => name.length));
  const statuses = new Map<string, number>();
  // In microseconds. A histogram has a fixed size for any number of requests.
  const latencies = createHistogram();
  const start = performance.now();
  let sent = 0;
  let accepted = 0;
  return {
    get sent() {
      return sent;
    },
    get accepted() {
      return accepted;
    },
    add(answer) {
      sent += 1;
      const isAccepted = answer.complaint === undefined;
      if (isAccepted) accepted += 1;
      const status = statusOf(answer);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (answer.status !== undefined) latencies.record(Math.max(Math.round(answer.milliseconds * 1_000), 1));
      if (!isLoad || (!isAccepted && sent - accepted <= MAX_REFUSED)) {
        bar?.clear();
        stdout.write(`${lineOf(answer, { counter: counterOf(sent, total), longest, painter })}\n`);
      }
      bar?.draw(sent, sent - accepted);
    },
    end() {
      bar?.clear();
      const { paint } = painter;
      const counts = [...statuses]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([status, count]) => `${status} × ${numberOf(count)}`);
      const colour = accepted === sent ? "green" : "red";
      const list = counts.length > 0 ? `: ${counts.join(", ")}` : "";
      stdout.write(`${paint(colour, `${numberOf(accepted)} of ${numberOf(sent)} accepted`)}${list}\n`);
      if (latencies.count <= 1) return;
      const [median, most] = [50, 99].map((percent) => `${(latencies.percentile(percent) / 1_000).toFixed(1)} ms`);
      const rate = numberOf(Math.round((sent * 1_000) / (performance.now() - start)));
      stdout.write(`latency: median ${median}, 99 % ${most}${isLoad ? `; ${rate} a second` : ""}\n`);
    },
  };
}

/** Returns the line about one request. */
function lineOf(
  answer: Answer,
  { counter, longest, painter }: { counter: string; longest: number; painter: Painter },
): string {
  const room = Math.max(painter.width - counter.length - 2 * GAP.length - OUTCOME, MIN_NAME);
  const isAccepted = answer.complaint === undefined;
  const outcome = `${answer.status ?? "---"} ${answer.complaint ?? ""}`.trimEnd();
  const colour = isAccepted ? "green" : "red";
  return [
    painter.paint("dim", counter),
    clip(answer.name, Math.min(longest, room)),
    painter.paint(colour, outcome),
  ].join(GAP);
}

function statusOf({ status }: Answer): string {
  return status === undefined ? "no answer" : String(status);
}

function counterOf(count: number, total: number): string {
  return `${String(count).padStart(String(total).length)}/${total}`;
}

function numberOf(count: number): string {
  return count.toLocaleString("en");
}

/** Creates a progress bar in the last line of a terminal. */
function createBar(total: number, painter: Painter) {
  let drawn = Number.NEGATIVE_INFINITY;
  const write = (text: string) => process.stderr.write(text);
  return {
    draw(sent: number, refused: number): void {
      const now = performance.now();
      if (now - drawn < BAR_MS) return;
      drawn = now;
      const room = Math.min(MAX_BAR, Math.max(Math.floor(painter.width / 3), 1));
      const full = Math.floor((sent / total) * room);
      const counts = `${numberOf(sent)} of ${numberOf(total)}${refused > 0 ? `, ${numberOf(refused)} refused` : ""}`;
      const text = cut(`${"█".repeat(full)}${"░".repeat(room - full)}${GAP}${counts}`, painter.width - 1);
      write(`\r\u001b[K${painter.paint(refused > 0 ? "red" : "green", text)}`);
    },
    clear(): void {
      if (drawn > 0) write("\r\u001b[K");
    },
  };
}
