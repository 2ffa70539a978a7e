/** Injection token of the FileStore (libs/files): a folder by default, another store where two hosts share one. */
export const FILE_STORE = Symbol('FILE_STORE');
