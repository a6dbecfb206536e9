// What the reader chose on this device (client/display.ts keeps it), put into effect before anything is drawn: a plain script that
// the page waits for, because a module would come after the first picture of the page and flash.
(() => {
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
})();
