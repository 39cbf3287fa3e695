// Addresses that may break after their slashes, separators and dots, not inside a word.
import type { VNode } from 'preact';

/** A path or URL. */
export function Route({ path }: { readonly path: string }): VNode {
  return (
    <code>
      <Breakable parts={path.split(/(?<=[/?&])(?=[^/?&])/)} />
    </code>
  );
}

/** A host name. */
export function Host({ name }: { readonly name: string }): VNode {
  return (
    <bdi>
      <Breakable parts={name.split(/(?=[.])/)} />
    </bdi>
  );
}

function Breakable({ parts }: { readonly parts: readonly string[] }): VNode {
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at === 0 ? null : <wbr />}
          {part}
        </>
      ))}
    </>
  );
}
