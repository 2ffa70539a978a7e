import type { Provider } from '@nestjs/common';
import { moneyPackOf } from '@jiangcheng/casework/payment/money-pack-of';
import type { PaymentDesk } from '@jiangcheng/casework/payment/ports';
import { newId } from '@jiangcheng/persistence/ids';
import { TypeormPaymentStore } from '@jiangcheng/persistence/payment/typeorm-payment-store';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { KEYRING } from '../platform/protection.module.ts';

/** Injection token of the PaymentDesk that acts on payments and awards run on. */
export const PAYMENT_DESK = Symbol('PAYMENT_DESK');

export const paymentDeskProviders: Provider[] = [
  {
    provide: TypeormPaymentStore,
    inject: [DataSource, KEYRING],
    useFactory: (source: DataSource, keyring: Keyring): TypeormPaymentStore => new TypeormPaymentStore(source, keyring),
  },
  {
    provide: PAYMENT_DESK,
    inject: [TypeormPaymentStore],
    useFactory: (store: TypeormPaymentStore): PaymentDesk => ({ store, packOf: moneyPackOf, newId }),
  },
];
