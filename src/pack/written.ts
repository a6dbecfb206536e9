/** What was written of an edition. */
export interface Written {
  files: number;
  /** Bytes of all files, unpacked. */
  bytes: number;
  /** Bytes on the disk: of the ZIP, of the folder's files. */
  size: number;
}
