import './page-editor.css';
import { init } from '@sveltia/cms';
import { acceptContentFolder } from './accept-folder.ts';
import { speakVietnamese } from './speak-vietnamese.ts';

/* The page editor at /bien-tap/; what it edits stands in the configuration that the page names. */
speakVietnamese();
acceptContentFolder();
init();
