/** Work for elements, done once each when they come near the view. */
const waiting = new Map<Element, () => void>();

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      waiting.get(target)?.();
      waiting.delete(target);
    }
  },
  { rootMargin: '400px' },
);

/** Does something once when an element comes near the view: what is never looked at is never fetched. */
export function whenNear(element: Element, work: () => void): void {
  waiting.set(element, work);
  watcher.observe(element);
}
