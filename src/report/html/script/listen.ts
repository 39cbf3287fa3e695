// One listener on the document for each kind of control, however long the page is.

/** Plain JavaScript: `listen(type, selector, act)`; `act` gets the element that fits and the event. */
export const listenScript: string = `
const listen = (type, selector, act) => document.addEventListener(type, (event) => {
  const target = event.target instanceof Element ? event.target.closest(selector) : null;
  if (target !== null) act(target, event);
});
`;
