// Jest knows a time limit for the whole run only; here each group has its own (`globals` of jest.config.mjs).
import { jest } from '@jest/globals';

jest.setTimeout(globalThis.testTimeoutMs);
