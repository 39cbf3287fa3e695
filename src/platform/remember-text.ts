// What was made of a text, kept while the text is the same: a daemon reads its rules anew for each of fifty sites, and few of them change.

/** `make` is called once for each name and text; of a name only the last text is kept. What throws is not remembered. */
export type RememberText<T> = (name: string, text: string, make: () => T) => T;

export function rememberText<T>(): RememberText<T> {
  const made = new Map<string, { readonly text: string; readonly value: T }>();
  return (name, text, make) => {
    const known = made.get(name);
    if (known?.text === text) return known.value;
    const value = make();
    made.set(name, { text, value });
    return value;
  };
}
