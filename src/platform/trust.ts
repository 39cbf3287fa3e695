// Whom TLS connections believe: the well-known authorities and those that a run adds.
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

const contexts = new Map<string, SecureContext>();

/**
 * A context that believes `extra` (PEM) beside Node's own authorities; undefined, which stands for Node's own alone, when there
 * is nothing to add. Kept, because reading 150 certificates takes 30 ms and a context is asked for at every connection.
 */
export function trustContext(extra: readonly string[]): SecureContext | undefined {
  if (extra.length === 0) return undefined;
  const key = extra.join('\n');
  const context = contexts.get(key) ?? createSecureContext({ ca: [...rootCertificates, ...extra] });
  contexts.set(key, context);
  return context;
}
