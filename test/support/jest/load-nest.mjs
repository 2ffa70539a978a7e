// Nest 12 is ESM; packages of its surroundings (throttler) are CommonJS and require it. Loaded in the middle of an ESM graph that is
// a refused cycle ("Cannot require() ES Module @nestjs/common … in a cycle"); loaded first, it is there already.
import '@nestjs/common';
import '@nestjs/core';
