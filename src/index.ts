// The library: the three audits as functions, and the words that their reports speak. docs/how-to/library.md says what is stable.
export { scan, type ScanOptions } from './audit/scan.ts';
export { replay, type ReplayOptions } from './audit/replay.ts';
export { attach, type AttachOptions, type Attached } from './audit/attach.ts';
export { startSink, type SinkOptions, type StartedSink } from './audit/start-sink.ts';
export type { AttachableContext, AttachablePage } from './audit/attach.ts';
export type { Delivered, DeliveryOptions } from './audit/deliver.ts';
export { publishReport, type PublishRequest, type Published } from './audit/publish-report.ts';
export { renderReport } from './audit/render-report.ts';
export type { AuditEvent, OnEvent } from './audit/audit-events.ts';
export type { AuditReport, Coverage, RequestSummary, TracedFinding, Verdict } from './model/audit-report.ts';
export type { DataCategory } from './model/data-category.ts';
export type { Evidence } from './model/evidence.ts';
export type { Finding } from './model/finding.ts';
export type { Cause, CauseKind, Incident, Recipient } from './model/incident.ts';
export { ScanError, type ErrorCode } from './model/scan-error.ts';
export type { Certainty, Gate, Severity } from './model/severity.ts';
