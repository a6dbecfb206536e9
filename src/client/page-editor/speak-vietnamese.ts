/** Sveltia (0.221) starts in the first language of the browser that it knows and has no setting for another: Vietnamese goes first. */
export function speakVietnamese(): void {
  const languages = ['vi', ...navigator.languages];
  Object.defineProperty(navigator, 'languages', { get: () => languages });
}
