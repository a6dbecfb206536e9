/**
 * All scripts of a site in one, for the pocket edition: opened from a file, a page may load no modules. In its bundle the files of this
 * folder stand for those of the same names in `served/`.
 */
import '../site.ts';
import '../jump-to-date.ts';
import '../photo-steps.ts';
import '../search/page.ts';
