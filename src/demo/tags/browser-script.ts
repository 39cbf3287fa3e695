// Wraps a tag's own lines into a script that a page can load.

// The few things that every vendor's script does: write a query, draw a random id, keep it in a first-party cookie, load a pixel.
const COMMON = `
  const query = (fields) => Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => key + '=' + encodeURIComponent(value)).join('&');
  const random = (alphabet, length) => Array.from(
    crypto.getRandomValues(new Uint8Array(length)), (byte) => alphabet[byte % alphabet.length]).join('');
  const digits = (length) => random('123456789', 1) + random('0123456789', length - 1);
  const hex = (length) => random('0123456789abcdef', length);
  const seconds = () => Math.floor(Date.now() / 1000);
  const remembered = (name, make) => {
    const known = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
    if (known) return known.slice(name.length + 1);
    const value = make();
    document.cookie = name + '=' + value + '; path=/; max-age=63072000; secure; samesite=lax';
    return value;
  };
  const pixel = (url) => { new Image(1, 1).src = url; };
  const screenSize = screen.width + 'x' + screen.height;
  const referrer = () => document.referrer;
`;

/** `lines` run once, in a scope of their own, with the common functions above. */
export function browserScript(lines: string): string {
  return `(() => {${COMMON}${lines}})();\n`;
}
