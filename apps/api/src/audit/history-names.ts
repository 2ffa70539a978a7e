import type { AuditTrail, TrailRow } from '@jiangcheng/persistence/audit/audit-trail';
import { youthLabels } from '@jiangcheng/regulations/facts/youth';
import { hasPack } from '@jiangcheng/regulations/list-packs';
import { loadPack } from '@jiangcheng/regulations/load-pack';
import type { DataSource } from 'typeorm';
import { UUID } from '../platform/checked-cursor.ts';
import type { Locale } from '../platform/messages/locale.ts';
import type { Surroundings } from './words/sentence-parts.ts';

export interface PersonName {
  readonly name: string;
  readonly organization: string | null;
}

export interface HistoryNames extends Surroundings {
  /** By the id of the person, by that of the account, and by that of the expert. */
  readonly people: ReadonlyMap<string, PersonName>;
}

/** The names behind the ids of a history: people and their organizations, organizers, and the pack's words. */
export async function namesOf(source: DataSource, trail: AuditTrail, locale: Locale): Promise<HistoryNames> {
  const people: (PersonName & { personId: string; accountId: string | null; expertId: string | null })[] = await source.query(
    `select p.id as "personId", a.id as "accountId", e.id as "expertId", p.name, o.name as organization from app.person p
     left join app.account a on a.person_id = p.id left join app.expert e on e.person_id = p.id
     left join app.organization o on o.id = p.organization_id where p.id = any ($1) or a.id = any ($1) or e.id = any ($1)`,
    [
      idsIn(
        trail.rows.flatMap(({ event }) => [
          event.actorPersonId,
          event.enteredBy,
          event.confirmedBy,
          event.onBehalfOf,
          ...namedIn(event.after),
        ]),
      ),
    ],
  );
  const organizations: { id: string; name: string }[] = await source.query('select id, name from app.organization where id = any ($1)', [
    idsIn(trail.rows.flatMap(organizerIds)),
  ]);
  return {
    locale,
    people: new Map(
      people.flatMap((person) =>
        [person.personId, person.accountId, person.expertId].flatMap((id) => (id === null ? [] : [[id, person] as const])),
      ),
    ),
    organizations: new Map(organizations.map(({ id, name }) => [id, name])),
    packWords: packWords(trail.rows.at(-1)?.event.regulation, locale),
  };
}

/** Only what can be an id is asked for: a forged record must not break the reading of it. */
const idsIn = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && UUID.test(value))),
];

/** Those to whom something was given, and from whom it came; and the experts of an event. */
function namedIn(after: unknown): unknown[] {
  const { from, to, expert, chair, replacedBy } = (after ?? {}) as Record<string, unknown>;
  return [expert, chair, replacedBy, ...[from, to].flatMap((people) => (Array.isArray(people) ? (people as unknown[]) : []))];
}

function organizerIds({ event }: TrailRow): unknown[] {
  const { organizers, grantedTo, unit, organization } = (event.after ?? {}) as Record<string, unknown>;
  const named = Array.isArray(organizers) ? organizers : [];
  return [grantedTo, unit, organization, ...named.map((each: unknown) => (each as { organizationId?: unknown } | null)?.organizationId)];
}

/** Words of the pack edition that the history's regulation names, `000/2025`. */
function packWords(regulation: unknown, locale: Locale): ReadonlyMap<string, string> {
  const [id = '', edition = ''] = typeof regulation === 'string' ? regulation.split('/') : [];
  if (!hasPack(id, edition)) return new Map();
  const pack = loadPack(id, edition);
  const words = (label: { zh: string; en: string }) => (locale === 'en' ? label.en : label.zh);
  return new Map([
    ...(pack.kind === 'CONTEST' ? pack.eligibility.rules.map(({ key, label }) => [`eligibility.${key}`, words(label)] as const) : []),
    ...(pack.kind === 'CONTEST' ? [...youthLabels(pack).stages].map(([key, label]) => [`growth.${key}`, words(label)] as const) : []),
    ...(pack.kind === 'CONTEST' ? pack.trades.fields.map(({ key, label }) => [`field.${key}`, words(label)] as const) : []),
    ...pack.settings.settings.flatMap(({ key, label, allowed }) => [
      [`setting.${key}`, words(label)] as const,
      ...('labels' in allowed
        ? Object.entries(allowed.labels).map(([value, option]) => [`option.${key}.${value}`, words(option)] as const)
        : []),
    ]),
  ]);
}
