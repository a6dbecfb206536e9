// How pages look and change, put into effect before anything is drawn: a plain script that the page waits for, because a module
// would come after the first picture of the page.
(() => {
  // What the reader chose on this device (client/display.ts keeps it).
  function show() {
    let kept = '';
    try {
      kept = localStorage.getItem('vankho-hien-thi') || '';
    } catch {
      // Storage is forbidden: the page looks as it was made.
    }
    document.documentElement.className = (
      kept.match(/\b(scheme-(light|dark)|text-(small|large|larger))\b/g) || []
    ).join(' ');
  }
  show();
  // A page that comes back from the browser's memory may have missed a choice.
  addEventListener('pageshow', (event) => event.persisted && show());

  // Pages that dissolve into each other. Chromium 156 asks for this rule whenever a style sheet arrives, so from a file it comes too
  // late every other time, is taken for a change of mind and ends as an exception.
  if (document.adoptedStyleSheets && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@view-transition { navigation: auto }');
    document.adoptedStyleSheets = [sheet];
  }
})();
