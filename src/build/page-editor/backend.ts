import type { GitBackend } from '@sveltia/cms';
import { vi } from '../../i18n/vi.ts';
import type { EditorSettings } from '../../lib/archive/types.ts';

const services = {
  github: { api: 'https://api.github.com', ownApi: '/api/v3' },
  gitlab: { api: 'https://gitlab.com/api/v4', ownApi: '/api/v4' },
  gitea: { api: 'https://gitea.com/api/v1', ownApi: '/api/v1' },
} as const;

/** The repository as Sveltia wants it told. Signing in needs a token where the settings name no other way. */
export function backendOf(editor: EditorSettings): GitBackend {
  const { backend, repo, branch, server, signIn, appId } = editor;
  const hasSignIn = backend === 'github' ? signIn !== undefined : appId !== undefined;
  const auth_methods: GitBackend['auth_methods'] = hasSignIn ? ['oauth', 'token'] : ['token'];
  const api_root = server === undefined ? undefined : `${server}${services[backend].ownApi}`;
  const common = { repo, branch, api_root, auth_methods, commit_messages: vi.pageEditor.commits };
  switch (backend) {
    case 'github':
      return { name: backend, ...common, base_url: signIn };
    case 'gitlab':
      return { name: backend, ...common, base_url: server, app_id: appId, auth_type: hasSignIn ? 'pkce' : undefined };
    case 'gitea':
      return { name: backend, ...common, base_url: server, app_id: appId };
  }
}

/**
 * Sveltia (0.221) works on a folder of the machine beside a repository, never without one: this one is never asked (styles hide the button).
 *
 * @param name of the folder that is to be picked, which the sign-in page tells
 */
export function localBackend(name: string): GitBackend {
  return { name: 'github', repo: `vankho/${name}`, auth_methods: ['token'] };
}

/** Scheme and host that the editor asks for the repository. */
export function serverOf({ backend, server }: EditorSettings): string {
  return server ?? new URL(services[backend].api).origin;
}
