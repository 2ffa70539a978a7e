import { registerMessages } from '../platform/problems.ts';

registerMessages('organization', {
  zh: { ORGANIZATION_EXISTS: '“{value}”已登记在“{by}”名下，请勿重复登记。' },
  en: { ORGANIZATION_EXISTS: '"{value}" is registered already, with "{by}".' },
});
