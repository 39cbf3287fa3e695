// What is run in a page to find its banner and the buttons of it. Plain JavaScript as text: it stands beside whatever the page has
// done to its own globals, and uses no eval, which a strict CSP forbids.

/**
 * A function of `{ rules, known, words }` and of `{ isFurther, hasFrames }`: whether settings that were opened count as a banner, and
 * whether frames do that call themselves one. It gives `found` (see `FoundBanner`, or null), `answers` (the visible button of the
 * words' banner for each answer), `visible(selector)` and `untick()`.
 */
export const PAGE_SCRIPT: string = String.raw`(told, { isFurther, hasFrames }) => {
  const BUTTONS = 'button, [role=button], input[type=button], input[type=submit], a, [class*=btn], [class*=button]';
  // A form that is to be filled in has an agreement of its own.
  const TYPED = 'textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=password]';
  const rootsOf = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? rootsOf(one.shadowRoot) : []))];
  const roots = rootsOf(document);
  const all = (selector, within = roots) => within.flatMap((root) => [...root.querySelectorAll(selector)]);
  const parentOf = (one) => one.parentElement ?? one.getRootNode().host ?? null;
  const floats = (one, levels = 4) => one !== null && levels > 0 && (/fixed|sticky/.test(getComputedStyle(one).position) || floats(parentOf(one), levels - 1));
  const isVisible = (one) => {
    const box = one.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return false;
    // What floats cannot be scrolled to: below the window it waits to slide in.
    const isOut = box.bottom < -5 || box.right < -5 || box.left > innerWidth + 5 || (box.top >= innerHeight && floats(one));
    if (isOut) return false;
    return one.checkVisibility ? one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) : true;
  };
  // Custom elements that only hold a shadow root have no box of their own.
  const isThere = (one) => isVisible(one) || (one.shadowRoot && [...one.shadowRoot.querySelectorAll('*')].some(isVisible));
  const visible = (selector) => all(selector).find(isVisible) ?? null;
  const textOf = (one) =>
    [one.innerText ?? one.textContent ?? '', ...all('*', [one]).flatMap((inner) => (inner.shadowRoot ? [...inner.shadowRoot.children].map((child) => (child.localName === 'style' ? '' : textOf(child))) : []))].join(' ');
  const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const sayOf = (button) => plain(button.value && button.localName === 'input' ? button.value : button.innerText || button.getAttribute('aria-label') || button.title || '');
  const buttonWords = told.words.buttons.map(([answer, pattern]) => [answer, new RegExp(pattern)]);
  const subject = new RegExp(isFurther ? told.words.furtherSubject : told.words.subject);
  const hints = new RegExp(told.words.hints, 'i');
  const answerOf = (button) => {
    const said = sayOf(button);
    if (said === '' || said.length > 40) return undefined;
    // A link that leads elsewhere is no answer.
    if (button.localName === 'a' && button.href && button.protocol.startsWith('http') && !(button.pathname === location.pathname && button.search === location.search)) return undefined;
    return buttonWords.find(([, words]) => words.test(said))?.[0];
  };
  const looksLikeBanner = (one) => {
    if (one === document.body || one === document.documentElement) return window !== top && textOf(one).length < 3000;
    const { position, zIndex } = getComputedStyle(one);
    return position === 'fixed' || position === 'sticky' || (position === 'absolute' && Number(zIndex) >= 100) ||
      one.localName === 'dialog' || /^(alert)?dialog$/.test(one.getAttribute('role') ?? '') || one.getAttribute('aria-modal') === 'true' ||
      hints.test(one.id) || hints.test(String(one.className));
  };
  // Asked again for each button of a page: remembered, or a long page would be read a hundred times.
  const about = new Map();
  const isAbout = (one) => {
    if (!about.has(one)) {
      const text = textOf(one);
      about.set(one, text.length < 6000 && subject.test(plain(text)) && !all(TYPED, [one]).some(isVisible));
    }
    return about.get(one);
  };
  const bannerOf = (button) => {
    for (let one = parentOf(button); one; one = parentOf(one)) if (looksLikeBanner(one) && isAbout(one)) return one;
    return undefined;
  };
  const banners = new Map();
  for (const button of all(BUTTONS)) {
    const answer = answerOf(button);
    // Of nested ones the innermost: it is what listens.
    if (answer === undefined || !isVisible(button)) continue;
    const banner = bannerOf(button);
    if (banner === undefined) continue;
    const answers = banners.get(banner) ?? {};
    const before = answers[answer];
    if (before === undefined || before.contains(button)) answers[answer] = button;
    banners.set(banner, answers);
  }
  const worth = (answers) => (answers.reject ? 8 : 0) + (answers.accept ? 4 : 0) + (answers.save ? 2 : 0) + (answers.settings ? 1 : 0) + (answers.close ? 1 : 0);
  // Settings alone are a link of the footer, not a banner.
  const asking = [...banners.values()].filter((answers) => answers.reject || answers.accept || answers.close || (isFurther && answers.save));
  const answers = asking.sort((a, b) => worth(b) - worth(a))[0] ?? {};
  const names = Object.keys(answers);
  const mayRefuse = names.includes('reject') || names.includes('settings') || (isFurther && names.includes('save'));
  const rule = told.rules.find(({ banner }) => all(banner).some(isThere));
  const known = Object.entries(told.known).find(([, selector]) => all(selector).some(isThere))?.[0];
  // Advertisements carry consent in their queries and lie in the text: a banner's frame floats, and is named by its path.
  const callsItself = (frame) => hints.test([frame.id, frame.name, frame.title, frame.className, frame.src.replace(/[?#].*$/s, '')].join(' '));
  const frameOf = () => all('iframe').find((frame) => callsItself(frame) && isVisible(frame) && floats(frame));
  const found =
    rule !== undefined ? { way: 'rule', name: rule.id, answers: names, isNotice: rule.reject.length === 0 }
    : known !== undefined ? { way: 'known', name: known, answers: names, isNotice: names.length > 0 && !mayRefuse }
    : names.length > 0 ? { way: 'words', name: '', answers: names, isNotice: !mayRefuse }
    : hasFrames && frameOf() ? { way: 'known', name: 'frame', answers: [], isNotice: false }
    : null;
  const untick = () => {
    const banner = [...banners].find(([, own]) => own === answers)?.[0];
    if (banner === undefined) return 0;
    const ticked = all('input[type=checkbox]:checked:not(:disabled)', [banner]);
    for (const box of ticked) box.click();
    const switched = all('[role=switch][aria-checked=true]:not([aria-disabled=true]):not([disabled])', [banner]);
    for (const one of switched) one.click();
    return ticked.length + switched.length;
  };
  return { found, answers, visible, untick };
}`;
