// the product's way: acts are transactions, the workflow follows (open a stage, wait for a poke or the clock, attend)
import { proxyLocalActivities, defineSignal, setHandler, condition } from '@temporalio/workflow';
const l = proxyLocalActivities({ startToCloseTimeout: '4s', scheduleToCloseTimeout: '8s', retry: { maximumAttempts: 3 } });
export const pokeSignal = defineSignal('poke');
export async function story(id) {
  let poked = false;
  setHandler(pokeSignal, () => {
    poked = true;
  });
  for (let s = 0; s < 5; s++) {
    let r = await l.open(id, s);
    while (!r.done) {
      await condition(() => poked, r.wakeInMs);
      poked = false;
      r = await l.attend(id, s);
    }
  }
}
