import type { ApprovalCommand } from './commands.ts';
import type { ApprovalPlan, NodeRule } from './plan.ts';

/** A voice as the model has it: a list of seats, each with who has it ('' while it is free) and what he said. */
interface Seat {
  key: string;
  holder: string;
  giver: string;
  said: '' | '+' | '-';
  gone: boolean;
}
interface Voice {
  order: number;
  weight: number;
  seats: Seat[];
}

/**
 * An approval told as naively as possible, to compare with: voices in lists that are changed in place, and a rule that tries every way in
 * which the open voices may still go. It takes a command that was done; whether it may be done is not its matter.
 */
export class Model {
  status = 'OPEN';
  node = 0;
  voices: Voice[] = [];
  private readonly rounds = new Map<string, number>();
  private before: Voice[] = [];

  constructor(private readonly plan: ApprovalPlan) {
    this.enter(0);
  }

  /** `key holder` of all who may act. */
  waiting(): string[] {
    if (this.status !== 'OPEN') return [];
    const present = this.present();
    return present
      .filter((voice) => this.sound(voice) === '?' && present.every((other) => other.order >= voice.order || this.sound(other) === '+'))
      .map((voice) => voice.seats.find(({ said, gone }) => said === '' && !gone))
      .map((seat) => `${seat?.key} ${seat?.holder}`);
  }

  /** What the command changes, once it was accepted from this person. */
  apply(command: ApprovalCommand, principal: string): void {
    switch (command.verb) {
      case 'agree':
      case 'disagree':
        return this.speak(command.input.signer, command.verb === 'agree' ? '+' : '-');
      case 'return':
        return command.input.to === null
          ? this.close('RETURNED')
          : this.enter(this.plan.nodes.findIndex(({ key }) => key === command.input.to));
      case 'transfer':
        return void Object.assign(this.seat(command.input.signer), { holder: command.input.to, giver: '' });
      case 'consign':
        return void Object.assign(this.seat(command.input.signer), { holder: command.input.to, giver: principal });
      case 'addSigner':
        return this.add(command.input);
      case 'claim':
        return void Object.assign(this.seat(command.input.signer), { holder: principal });
      case 'release':
        return void Object.assign(this.seat(command.input.signer), { holder: '' });
      case 'removeSigner':
        this.seat(command.input.signer).gone = true;
        return this.settle();
      case 'withdraw':
        return this.withdraw(command.input.signer);
      case 'copy':
      case 'markRead':
        return;
    }
  }

  private enter(node: number): void {
    const planned = this.plan.nodes[node];
    if (planned === undefined) return this.close('APPROVED');
    this.node = node;
    const round = this.nextRound(planned.key);
    this.voices = planned.participants.map(({ address, weight }, i) => ({
      order: planned.rule.kind === 'SEQUENCE' ? i : 0,
      weight: planned.rule.kind === 'VOTE' ? weight : 1,
      seats: [this.newSeat(`${planned.key}/${round}/${i + 1}`, address.kind === 'PERSON' ? address.personId : '')],
    }));
  }

  private nextRound(key: string): number {
    const round = (this.rounds.get(key) ?? 0) + 1;
    this.rounds.set(key, round);
    return round;
  }

  private newSeat = (key: string, holder: string): Seat => ({ key, holder, giver: '', said: '', gone: false });
  private seat = (key: string): Seat =>
    this.voices.flatMap(({ seats }) => seats).find((seat) => seat.key === key) ?? this.newSeat('?', '?');
  private present = (): Voice[] => this.voices.filter(({ seats }) => seats.some(({ gone }) => !gone));

  private sound({ seats }: Voice): '+' | '-' | '?' {
    const said = seats.filter(({ gone }) => !gone).map((seat) => seat.said);
    if (said.includes('-')) return '-';
    return said.every((one) => one === '+') ? '+' : '?';
  }

  private speak(key: string, word: '+' | '-'): void {
    const seat = this.seat(key);
    if (seat.giver !== '') return void Object.assign(seat, { holder: seat.giver, giver: '' });
    seat.said = word;
    this.settle();
  }

  private settle(): void {
    const rule = this.plan.nodes[this.node]?.rule ?? { kind: 'ALL' };
    const ways = waysToEnd(this.present().map((voice) => ({ weight: voice.weight, sound: this.sound(voice) }))).map((way) =>
      passes(rule, way),
    );
    const first = this.present().find((voice) => this.sound(voice) !== '?');
    if (rule.kind === 'ANY') return first === undefined ? undefined : this.end(this.sound(first) === '+');
    if (ways.every((passed) => passed)) return this.end(true);
    if (!ways.some((passed) => passed)) return this.end(false);
  }

  private end(passed: boolean): void {
    if (!passed) return this.close('REJECTED');
    this.before = this.voices;
    this.enter(this.node + 1);
  }

  private close(status: string): void {
    this.status = status;
    this.voices = [];
  }

  private add({ signer, position, people }: { signer: string; position: string; people: readonly string[] }): void {
    const [node, round] = signer.split('/');
    const count = this.voices.flatMap(({ seats }) => seats).length;
    const seats = people.map((one, i) => this.newSeat(`${node}/${round}/${count + i + 1}`, one));
    const at = this.voices.findIndex((voice) => voice.seats.some(({ key }) => key === signer));
    const voice = this.voices[at];
    if (voice === undefined) return;
    const place = voice.seats.findIndex(({ key }) => key === signer);
    if (position === 'BESIDE') this.voices.splice(at + 1, 0, ...seats.map((seat) => ({ order: voice.order, weight: 1, seats: [seat] })));
    else voice.seats.splice(position === 'BEFORE' ? place : place + 1, 0, ...seats);
  }

  private withdraw(key: string): void {
    const own = this.voices.flatMap(({ seats }) => seats).find((seat) => seat.key === key);
    if (own !== undefined) return void Object.assign(own, own.said === '' ? { holder: own.giver, giver: '' } : { said: '' });
    this.voices = this.before;
    this.node -= 1;
    this.seat(key).said = '';
    const node = this.plan.nodes[this.node]?.key ?? '';
    const round = this.nextRound(node);
    for (const seat of this.voices.flatMap(({ seats }) => seats)) seat.key = seat.key.replace(/\/\d+\//, `/${round}/`);
    this.settle();
  }
}

type Way = { weight: number; sound: '+' | '-' | '?' }[];

/** Every way in which those who have not spoken may still speak. */
function waysToEnd(voices: Way): Way[] {
  const open = voices.findIndex(({ sound }) => sound === '?');
  if (open === -1) return [voices];
  return (['+', '-'] as const).flatMap((sound) => waysToEnd(voices.map((voice, i) => (i === open ? { ...voice, sound } : voice))));
}

function passes(rule: NodeRule, way: Way): boolean {
  const sum = (some: Way): number => some.reduce((total, { weight }) => total + weight, 0);
  const yes = way.filter(({ sound }) => sound === '+');
  if (rule.kind !== 'RATIO' && rule.kind !== 'VOTE') return yes.length === way.length;
  const { numerator, denominator, beyond } = rule.share;
  const more = sum(yes) * denominator - sum(way) * numerator;
  return beyond ? more > 0 : more >= 0;
}
