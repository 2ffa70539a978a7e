import type { Identified } from './same-person.ts';

/** Who of many is the same person, at one look: by number, or by name and birth date where one of the two has no number (isSamePerson). */
export class People<T extends Identified> {
  private readonly byNumber = new Map<string, T>();
  private readonly byBirth = new Map<string, T>();
  private readonly numberless = new Map<string, T>();

  add(one: T): void {
    const key = birthKey(one);
    if (!this.byBirth.has(key)) this.byBirth.set(key, one);
    if (one.idNumber !== null) this.byNumber.set(one.idNumber.value, one);
    else if (!this.numberless.has(key)) this.numberless.set(key, one);
  }

  find(wanted: Identified): T | undefined {
    const key = birthKey(wanted);
    if (wanted.idNumber === null) return this.byBirth.get(key);
    return this.byNumber.get(wanted.idNumber.value) ?? this.numberless.get(key);
  }
}

const birthKey = ({ name, birthDate }: Identified): string => `${birthDate}\n${name}`;
