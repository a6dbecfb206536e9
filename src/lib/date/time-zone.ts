/** Whether the text names a time zone that this Node knows: `Asia/Ho_Chi_Minh`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
