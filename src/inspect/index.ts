/**
 * Reports of where deliveries differ from the types, without values: for logs, bug reports and development.
 *
 * @module
 */

export {
  type BirdExplainOptions,
  type BirdSignatureExplanation,
  type BirdSignatureMistake,
  explainSignature,
} from "../bird/explain-signature.js";
export type { BirdSignatureMistakeCode } from "../bird/signature-guesses.js";
export { createDriftReport, type DriftReport, type DriftReportOptions } from "./drift.js";
export type {
  DriftEvents,
  DriftIssue,
  DriftRow,
  DriftSummary,
  DriftUnknownKey,
  DriftUnknownType,
} from "./drift-summary.js";
export { formatPath } from "./format-path.js";
export { inspectDelivery } from "./inspect-delivery.js";
export type { InspectOptions } from "./platforms.js";
export { redact } from "./redact.js";
export type {
  InspectedDelivery,
  InspectedDifferences,
  InspectedEvent,
  InspectedInvalidEvent,
  InspectedIssue,
  InspectedKnownEvent,
  InspectedMember,
  InspectedOther,
  InspectedUnknownEvent,
  InspectedValue,
  InspectionPath,
  InspectionReport,
  JsonSyntaxError,
} from "./report.js";
