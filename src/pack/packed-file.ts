/** A file of an edition on its way to a folder, a ZIP or a ZIM. */
export interface PackedFile {
  /** Path from the root of the edition, `/` between folders. */
  path: string;
  /** The bytes themselves, or the file of this machine that holds them. */
  data: Uint8Array | string | { file: string };
}
