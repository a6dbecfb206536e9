import { vi } from '../../i18n/vi.ts';
import { escapeXml } from '../../lib/escape-xml.ts';

/** What the page of the editor names. */
export interface EditorPage {
  /** Name of the site. */
  name: string;
  policy: string;
  /** Addresses, base included. */
  script: string;
  style: string;
  config: string;
  icon: string;
  /** Whether it works on a folder of the machine alone. */
  isLocal: boolean;
  /** `trang-web.yaml` as it stands in the folder that is edited. */
  settings: string;
}

/** The page of the editor. Its policy stands first, before anything it speaks of. */
export function editorPage({ name, policy, script, style, config, icon, isLocal, settings }: EditorPage): string {
  const attribute = (text: string): string => escapeXml(text);
  return [
    '<!DOCTYPE html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${attribute(vi.pageEditor.title(name))}</title>`,
    `<link rel="icon" href="${attribute(icon)}">`,
    `<link rel="cms-config-url" type="application/json" href="${attribute(config)}">`,
    `<link rel="stylesheet" href="${attribute(style)}">`,
    `<script type="module" src="${attribute(script)}"></script>`,
    '</head>',
    `<body data-settings="${attribute(settings)}"${isLocal ? ' data-local' : ''}>`,
    `<noscript><p>${attribute(vi.pageEditor.needsScript)}</p></noscript>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
