// The copy buttons, as they run in the page: what is copied stands in the button, or is made of what stands there.

/** Plain JavaScript. Takes `listen(type, selector, act)`. */
export const copyScript: string = `
const copyOn = (listen) => {
  const said = document.getElementById('copied');
  // A file that was opened from a disk may not use the clipboard everywhere.
  const byHand = (text) => {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  };
  const write = (text) => navigator.clipboard?.writeText
    ? navigator.clipboard.writeText(text).then(() => true, () => byHand(text))
    : Promise.resolve(byHand(text));
  listen('click', 'button[data-copy]', (button) => {
    void write(JSON.parse(button.dataset.copy)).then((done) => {
      const kind = done ? 'done' : 'failed';
      for (const one of said.children) one.hidden = one.dataset.kind !== kind;
      button.classList.add(kind);
      button.focus();
      setTimeout(() => {
        button.classList.remove(kind);
        for (const one of said.children) one.hidden = true;
      }, 2000);
    });
  });
};
`;
