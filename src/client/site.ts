/** What every page comes with, in one file: on a slow line each further file costs more than its letters. */
import './copy-address.ts';
import './fragments.ts';
import './lightbox.ts';
import './listen.ts';
import './mark-words.ts';
import './menu.ts';
import './offline/register.ts';
import './on-this-day.ts';
import './print-page.ts';
import './scheme.ts';
import './search/suggest-box.ts';
import './share-page.ts';
import './text-size.ts';
import './today.ts';
