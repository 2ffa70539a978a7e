import { templateShelf, type VersionedTemplates } from '@jiangcheng/mail/templates/template-shelf';
import { newestVersions } from '@jiangcheng/persistence/mail/template-versions';
import type { EntityManager } from 'typeorm';

/** The texts that the office saved last, in place of the shipped ones; what was saved a moment ago counts for the next mail. */
export function newestTemplates(): (manager: EntityManager) => Promise<VersionedTemplates> {
  const shelf = templateShelf();
  return async (manager) => shelf(await newestVersions(manager));
}
