import { describe, expect, it } from 'vitest';
import { backendOf, serverOf } from '../../../../src/build/page-editor/backend.ts';
import { contentPolicy } from '../../../../src/build/page-editor/policy.ts';

const common = { repo: 'to-bao/kho-bai', folder: '' };

describe('the repository of the page editor', () => {
  it('is signed in to with a token when the settings name no other way', () => {
    expect(backendOf({ ...common, backend: 'github' }).auth_methods).toEqual(['token']);
    expect(backendOf({ ...common, backend: 'gitlab' }).auth_methods).toEqual(['token']);
  });

  it('is signed in to at GitLab without a server between when it knows the editor', () => {
    expect(backendOf({ ...common, backend: 'gitlab', appId: 'abc' })).toMatchObject({
      app_id: 'abc',
      auth_type: 'pkce',
      auth_methods: ['oauth', 'token'],
    });
  });

  it('is asked at the newsroom’s own server where there is one', () => {
    const editor = { ...common, backend: 'gitea', server: 'https://git.vidu.vn' } as const;
    expect(backendOf(editor)).toMatchObject({
      api_root: 'https://git.vidu.vn/api/v1',
      base_url: 'https://git.vidu.vn',
    });
    expect(serverOf(editor)).toBe('https://git.vidu.vn');
  });
});

describe('the content policy of the page editor', () => {
  it('lets it ask the server of the repository, and no other', () => {
    const policy = contentPolicy(serverOf({ ...common, backend: 'github' }));
    expect(policy).toContain("connect-src 'self' blob: data: https://api.github.com;");
    expect(policy.match(/https?:/g)).toHaveLength(1);
    expect(contentPolicy(undefined)).not.toMatch(/https?:/);
  });

  it('runs no script that is not a file of the site', () => {
    expect(contentPolicy(undefined)).toContain("script-src 'self';");
  });
});
