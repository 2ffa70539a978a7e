/** A citizen's browser and every cache on the way keep a page this long and then ask whether it changed. */
export const CITIZENS_CACHE = 'public, max-age=60, must-revalidate';
