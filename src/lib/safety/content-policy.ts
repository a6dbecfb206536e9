/*
 * Content policies (W3C, "Content Security Policy Level 3"): what a page may load, run and ask. They stand in the pages themselves, so
 * that they hold on every host, in every mirror, and from a folder.
 */

/**
 * The policy of every page of the site: all that it loads is a file of the site. Nothing that stands in the page itself runs or styles it;
 * structured data is neither.
 */
export const pagePolicy = [...ownFiles(), "form-action 'self'"].join('; ');

/** The same for a page that is opened from a file: Firefox takes no other file for its own when a form is sent. */
export const filePolicy = ownFiles().join('; ');

/** The policy of a page that only leads on to another. */
export const barePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'";

function ownFiles(): string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
  ];
}
