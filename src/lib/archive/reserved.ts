import { isDeviceName } from '../portable-name.ts';

/** Kinds of folder or file whose name becomes part of an address. */
export type NamedKind = 'article' | 'album' | 'page';

const roots = new Set([
  'an-ban',
  'anh',
  'bien-tap',
  'chu-de',
  'chuyen-muc',
  'du-lieu',
  'lien-ket',
  'manh',
  'may-chu',
  'moi-nhat',
  'ngoai-tuyen',
  'tac-gia',
  'thu-vien-anh',
  'tim-kiem',
  '404',
]);

/**
 * Why a name cannot be used where it stands, because another kind of page has that address; undefined when it can.
 * The one table that guards every collision between addresses (docs/architecture.md, "Addresses").
 */
export function reservedReason(kind: NamedKind, slug: string): string | undefined {
  if (isDeviceName(slug)) return 'tên Windows giữ cho thiết bị';
  switch (kind) {
    case 'article':
      return /^\d\d$/.test(slug) ? 'ngày trong lịch' : undefined;
    case 'album':
      if (slug === 'chuyen-muc') return 'ảnh theo chuyên mục';
      return /^\d{4}$/.test(slug) ? 'năm của thư viện ảnh' : undefined;
    case 'page':
      if (/^\d{4}$/.test(slug)) return 'năm trong lịch';
      return roots.has(slug) ? 'trang do Vankho tạo ra' : undefined;
  }
}

/** Whether the text can stand in an address: lower-case ASCII letters, digits and single hyphens. */
export function isAddressable(slug: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
}
