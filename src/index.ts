// The library: the two audits, their report, and the words that both speak.
export { scanSite, type ScanRequest, type ScanResult } from './audit/scan-site.ts';
export { replayTraffic, type ReplayRequest, type ReplayResult } from './audit/replay-traffic.ts';
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
